using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Names with hyphens are quoted.</summary>
internal sealed class HyphenInName : LintRule
{
    public override RuleDescription Description { get; } = new("template/hyphen-in-name", Severity.Warning, "X05")
    {
        Title = "Names with hyphens are quoted",
        Why = "A hyphen is a minus sign: headers.X-Page is X minus Page. Seen in a published package.",
        Consequence = "The value is wrong, or EIC cannot evaluate the text at all.",
        Before =
            """
            "nextUrlPath": "${headers.X-Next-Page}"
            """,
        After =
            """
            "nextUrlPath": "${headers.'X-Next-Page'}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            // Of a.b-c-d only the longest name is told.
            var names = HyphenatedName.In(template).ToList();
            foreach (var name in names.Where(name => !names.Exists(other => ReferenceEquals(other.Subtraction.Left, name.Subtraction))))
                findings.Add(Found(template.LocationAt(name.Subtraction.Offset), $"{Quote.Of(name.Name)} is read as a subtraction.", $"Write '{name.Name}' in single quotes behind the dot."));
        }
    }
}
