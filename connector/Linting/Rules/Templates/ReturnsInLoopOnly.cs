using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Something is returned for an empty list too.</summary>
internal sealed class ReturnsInLoopOnly : LintRule
{
    public override RuleDescription Description { get; } = new("template/returns-in-loop-only", Severity.Warning, "X09")
    {
        Title = "Something is returned for an empty list too",
        Why = "A loop that returns at the last element, with nothing behind it, returns nothing when there is no element. Published connectors put lists together so.",
        Consequence = "The word null is sent for whoever has none, and the target refuses it or stores it.",
        Before =
            """
            "${for(i=0;i<ids.size();i++){ text+=ids[i]; if(i==ids.size()-1){return text} }}"
            """,
        After =
            """
            "${for(i=0;i<ids.size();i++){ text+=ids[i] }; return text}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var hole in template.HoleParts)
            {
                if (hole.Body is HoleBlock { Body.Statements: [.., For or ForEach or While] } block && ReturnIn(block.Body.Statements[^1]) is { } returned)
                    findings.Add(Found(template.LocationAt(returned.Value?.Offset ?? hole.Source.Start), "What stands in the loop is returned only if there is something to loop over.", "Return behind the loop."));
            }
        }
    }

    // A closure returns for itself.
    private static Return? ReturnIn(SyntaxNode node) => node switch
    {
        Return returned => returned,
        ClosureLiteral => null,
        _ => node.Children.Select(ReturnIn).FirstOrDefault(returned => returned is not null),
    };
}
