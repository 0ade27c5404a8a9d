using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>
/// What a release of the harness held packs to. A set never changes once it is released: checks that came later are played and
/// reported but not scored, and rules that came later only note, so that a newer harness breaks no build unasked.
/// </summary>
public sealed record RequirementSet
{
    /// <summary>Name of the newest set. It holds whatever checks and rules there are; it is frozen when the next one begins.</summary>
    public const string Newest = "2026.2";

    private const string Prefix = "requirements/";

    private static readonly Assembly Tool = typeof(RequirementSet).Assembly;

    /// <summary>Year and number of the release.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the checks it scores; null for all.</summary>
    public IReadOnlyList<string>? Checks { get; init; }

    /// <summary>Ids of the lint rules whose severity counts; null for all.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Names of all sets, the oldest first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Tool.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(CaseIdComparer.Instance),
        Newest,
    ];

    /// <summary>The set of a name; null for the newest.</summary>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public static RequirementSet Of(string? name)
    {
        if (name is null or Newest) return new RequirementSet { Name = Newest };
        using var stream = Tool.GetManifestResourceStream(Prefix + name) ?? throw new ArgumentException($"There is no requirement set '{name}'.", nameof(name));
        return JsonSerializer.Deserialize(stream, RequirementSetContext.Default.RequirementSet)!;
    }

    /// <summary>A played case as this set sees it.</summary>
    internal PlayedCase Score(PlayedCase play) =>
        Checks is null || Checks.Contains(play.Result.Check) || play.Result.Outcome is Outcome.Skipped or Outcome.HarnessError
            ? play
            : play with
            {
                Result = play.Result with
                {
                    Outcome = Outcome.NotScored,
                    Message = play.Result.Outcome == Outcome.Passed
                        ? $"It is newer than requirement set {Name}. It passes."
                        : $"It is newer than requirement set {Name}. It would fail: {play.Result.Message}",
                },
            };

    /// <summary>A finding as this set sees it.</summary>
    internal Finding Score(Finding finding) =>
        Rules is null || Rules.Contains(finding.Rule) ? finding : finding with { Severity = Connector.Packs.Severity.Note };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RequirementSet))]
internal sealed partial class RequirementSetContext : JsonSerializerContext;
