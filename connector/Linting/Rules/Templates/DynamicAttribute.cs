using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Request attributes are asked with ?.</summary>
internal sealed class DynamicAttribute : LintRule
{
    public override RuleDescription Description { get; } = new("template/dynamic-attribute", Severity.Warning, "X07")
    {
        Title = "Request attributes are asked safely",
        Why = "Dynamic attributes come with a request. A task that a rule made, such as for a birthright, comes without, and then there are none to ask.",
        Consequence = "The tasks of rules fail, the tasks of requests work, and nobody sees why.",
        Before =
            """
            "${requestAccessAttributes.costCentre==null?'':requestAccessAttributes.costCentre}"
            """,
        After =
            """
            "${requestAccessAttributes?.costCentre==null?'':requestAccessAttributes.costCentre}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Call is null or { Kind: CallKind.Provisioning }))
        {
            foreach (var hole in template.HoleParts)
            {
                var asked = hole.Body.Tree().Select(Asked).OfType<Question>().ToList();
                // Asked safely once, as in a condition, is asked safely.
                if (asked.Count > 0 && !asked.Exists(question => question.Safe) && !hole.Body.Tree().Any(IsComparison))
                    findings.Add(Found(template.LocationAt(asked[0].Variable.Offset), $"{Quote.Of(asked[0].Variable.Name)} is not there when a rule made the task.", $"Write {asked[0].Variable.Name}?. and say what is to stand there instead."));
            }
        }
    }

    private static Question? Asked(SyntaxNode node) => node switch
    {
        Property { Target: Variable { Path: "requestAccessAttributes" or "reqAttrs" } variable } property => new Question(variable, property.Safe),
        Call { Target: Variable { Path: "requestAccessAttributes" or "reqAttrs" } variable } call => new Question(variable, call.Safe),
        _ => null,
    };

    private static bool IsComparison(SyntaxNode node)
        => node is Binary { Operator: "==" or "!=" } binary && new[] { binary.Left, binary.Right }.Any(side => side is Variable { Path: "requestAccessAttributes" or "reqAttrs" });

    private sealed record Question(Variable Variable, bool Safe);
}
