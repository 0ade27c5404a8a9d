using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// When a call counts as done: <c>successResponses</c> and <c>unsuccessResponses</c>. Keys are case-sensitive, so
/// <c>SuccessResponses</c> is ignored, and said so.
/// </summary>
public sealed class VerdictDefinition
{
    private VerdictDefinition(IReadOnlyList<ResponseCondition> success, IReadOnlyList<ResponseCondition> failure)
    {
        Success = success;
        Failure = failure;
    }

    /// <summary>No condition at all: 2xx succeeds.</summary>
    public static VerdictDefinition None { get; } = new([], []);

    /// <summary>Any of these makes the call a success.</summary>
    public IReadOnlyList<ResponseCondition> Success { get; }

    /// <summary>Any of these makes the call a failure, before success is looked at.</summary>
    public IReadOnlyList<ResponseCondition> Failure { get; }

    /// <summary>Whether nothing is said about success or failure.</summary>
    public bool IsEmpty => Success.Count == 0 && Failure.Count == 0;

    internal static VerdictDefinition Read(ObjectReader reader)
    {
        foreach (var member in reader.Node.Members)
        {
            foreach (var name in (string[])["successResponses", "unsuccessResponses"])
            {
                if (member.Name != name && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    reader.Problems.Add(Diagnostic.Warning(
                        "definition/wrong-case",
                        member.NameLocation,
                        $"'{member.Name}' is not '{name}'.",
                        "EIC ignores it and judges the call by what else is there.",
                        $"Write '{name}'."));
                }
            }
        }

        return new VerdictDefinition(Conditions(reader, "successResponses"), Conditions(reader, "unsuccessResponses"));
    }

    /// <summary>
    /// The same of an ImportUserJSON, where <c>errorCode</c> at <c>errorCodePath</c> fails the call too, or as its status
    /// when there is no path (the vendor's table names both; what they do is inferred).
    /// </summary>
    internal static VerdictDefinition ReadUsers(ObjectReader reader)
    {
        var verdict = Read(reader);
        if (reader.Texts("errorCode") is not { Count: > 0 } codes)
            return verdict;
        var failure = reader.Text("errorCodePath") is { Value.Length: > 0 } path
            ? new ResponseCondition(codes[0].Location, [], [new BodyCondition(PropertyPath.Parse(path.Value), path.Location, codes)])
            : new ResponseCondition(codes[0].Location, codes, []);
        return new VerdictDefinition(verdict.Success, [.. verdict.Failure, failure]);
    }

    private static List<ResponseCondition> Conditions(ObjectReader reader, string name) =>
        reader.Value(name) switch
        {
            SourceObject single => [.. Condition(single, reader.Problems)],
            SourceArray several => [.. several.Items.OfType<SourceObject>().SelectMany(item => Condition(item, reader.Problems))],
            _ => [],
        };

    private static IEnumerable<ResponseCondition> Condition(SourceObject node, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(node, problems);
        var codes = reader.Texts("statusCode");
        var paths = node.Members
            .Where(member => member.Name != "statusCode" && member.Value is not SourceNull)
            .Select(member => new BodyCondition(PropertyPath.Parse(member.Name), member.NameLocation, reader.Texts(member.Name)))
            .ToList();
        if (codes.Count > 0 || paths.Count > 0)
            yield return new ResponseCondition(node.Location, codes, paths);
    }
}
