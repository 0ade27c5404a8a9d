using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>One rule: what it says about itself, and how it finds what breaks it.</summary>
internal abstract class LintRule
{
    /// <summary>What <c>explain</c> and the rules page say.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>Adds what breaks the rule to the findings.</summary>
    public abstract void Check(LintContext context, List<LintFinding> findings);

    /// <summary>A finding of this rule at the first character of a value.</summary>
    protected LintFinding Found(SourceNode place, string message, string fix, TextEdit? edit = null) => Found(place.Location, message, fix, edit);

    /// <summary>A finding of this rule.</summary>
    protected LintFinding Found(SourceLocation? place, string message, string fix, TextEdit? edit = null)
        => new(Description.Id, Description.Severity, message, Description.Consequence, fix, place, edit);
}
