using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>No double quote stands behind an inner brace.</summary>
internal sealed class QuoteAfterBrace : LintRule
{
    public override RuleDescription Description { get; } = new("template/quote-after-brace", Severity.Error, "X03")
    {
        Title = "No double quote stands behind an inner brace",
        Why = "The template engine takes a hole as it is up to its first closing brace only; behind that it escapes double quotes, which breaks the code.",
        Consequence = "EIC cannot compile the text: the task or import fails, every time.",
        Before =
            """
            "${if (user.country==null) {return 'x'} else {return \"y\"}}"
            """,
        After =
            """
            "${if (user.country==null) {return 'x'} else {return 'y'}}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Error is not null))
        {
            if (QuoteBehindBrace.In(template.Text) is { } quote)
                findings.Add(Found(template.LocationAt(quote), "A double quote stands behind the first closing brace of a hole.", "Use single quotes inside holes."));
        }
    }
}
