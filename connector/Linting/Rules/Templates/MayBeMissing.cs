using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Things that may be missing are asked with ?.</summary>
internal sealed class MayBeMissing : LintRule
{
    public override RuleDescription Description { get; } = new("template/may-be-missing", Severity.Warning, "X06")
    {
        Title = "Things that may be missing are asked safely",
        Why = "Not every person has a manager, not every list an element. A property of nothing is an error, unless it is asked with ?.",
        Consequence = "The task fails with a null pointer, for this person only.",
        Before =
            """
            "httpParams": "{\"manager\": \"${userManager.email}\"}"
            """,
        After =
            """
            "httpParams": "{\"manager\": \"${userManager?.email==null?'':userManager.email}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Call is null or { Kind: CallKind.Provisioning }))
        {
            foreach (var hole in template.HoleParts.Where(hole => !IsGuarded(hole)))
            {
                foreach (var node in hole.Body.Tree())
                {
                    if (Target(node) is Variable { Path: "userManager" or "managerAccount" } variable)
                        findings.Add(Found(template.LocationAt(variable.Offset), $"There may be no {Quote.Of(variable.Name)}.", "Write ?. behind it, and say what is to stand there instead."));
                    else if (Target(node) is Connector.Templates.Syntax.Index { Path: { } path, Key: Literal { Value: int } } item && path.StartsWith("response.", StringComparison.Ordinal))
                        findings.Add(Found(template.LocationAt(item.Start), $"The list may have no {Quote.Of(path)}.", "Write ?. behind it, and say what is to stand there instead."));
                }
            }
        }
    }

    // Whoever decides something has probably thought of it.
    private static bool IsGuarded(HolePart hole) => hole.Body.Tree().Any(node => node is Conditional or Elvis or If or Connection);

    private static Expression? Target(SyntaxNode node) => node switch
    {
        Property { Safe: false } property => property.Target,
        Call { Safe: false } call => call.Target,
        _ => null,
    };
}
