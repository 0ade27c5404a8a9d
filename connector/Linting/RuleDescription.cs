using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>What a rule says about itself.</summary>
/// <param name="Id">Stable id, <c>family/name</c>.</param>
/// <param name="Severity">Severity of its findings.</param>
/// <param name="Source">
/// Where the knowledge comes from: codes of the catalogue of pitfalls, divided by blanks (<c>C</c> connection, <c>I</c> import, <c>P</c> provisioning,
/// <c>X</c> expressions), or <c>own</c>.
/// </param>
public sealed record RuleDescription(string Id, Severity Severity, string Source)
{
    /// <summary>The rule in one sentence, as a heading.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters, with what is known about how often it happens.</summary>
    public required string Why { get; init; }

    /// <summary>What EIC does when the rule is broken; null when <see cref="Why"/> says so.</summary>
    public string? Consequence { get; init; }

    /// <summary>A small example that breaks the rule.</summary>
    public required string Before { get; init; }

    /// <summary>The example, mended.</summary>
    public required string After { get; init; }

    /// <summary>True when <c>lint --fix</c> can mend it, at least in part.</summary>
    public bool CanBeMended { get; init; }

    /// <summary>The part of the id before the slash.</summary>
    public string Family => Id[..Id.IndexOf('/', StringComparison.Ordinal)];
}
