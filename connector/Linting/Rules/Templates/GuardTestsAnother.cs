using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>A guard tests the value it guards.</summary>
internal sealed class GuardTestsAnother : LintRule
{
    public override RuleDescription Description { get; } = new("template/guard-tests-another", Severity.Warning, "own")
    {
        Title = "A guard tests the value it guards",
        Why = "A condition that asks only whether a value is null or blank is there to protect that value. One that protects another is usually half of a change.",
        Consequence = "The word null, or nothing, is sent where the guard was to prevent it.",
        Before =
            """
            ${user.customproperty8==null?'none':user.customproperty7}
            """,
        After =
            """
            ${user.customproperty7==null?'none':user.customproperty7}
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var guard in template.Nodes.OfType<Conditional>().Where(guard => IsGuard(guard.Condition)))
            {
                var used = Columns(guard.Yes).Concat(Columns(guard.No)).Select(column => column.Path).ToHashSet(StringComparer.Ordinal);
                var tested = Columns(guard.Condition).Where(column => !used.Contains(column.Path)).ToList();
                if (used.Count > 0 && tested.Count > 0)
                    findings.Add(Found(template.LocationAt(tested[0].Access.Start), $"{Quote.Of(tested[0].Path)} is tested, but {Quote.List([.. used])} is used.", "Test what is used."));
            }
        }
    }

    private static List<BoundColumn> Columns(Expression expression) => [.. expression.Tree().Select(BoundColumn.Of).OfType<BoundColumn>()];

    /// <summary>Whether a condition only asks for null and blank.</summary>
    private static bool IsGuard(Expression condition) => condition switch
    {
        Connection => condition.Children.OfType<Expression>().All(IsGuard),
        Binary { Operator: "==" or "!=" } => condition.Children.OfType<Expression>().Any(IsNothing),
        _ => false,
    };

    private static bool IsNothing(Expression expression) => expression is Literal { Value: null or "" };
}
