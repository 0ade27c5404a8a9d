using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;
using PathAccess = OpsRampHarness.Connector.Templates.Syntax.Access;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Numbers are compared with numbers.</summary>
internal sealed class NumberAgainstText : LintRule
{
    public override RuleDescription Description { get; } = new("template/number-against-text", Severity.Warning, "X13")
    {
        Title = "Numbers are compared with numbers, texts with texts",
        Why = "In Groovy 5 == '5' is false. Custom properties are texts, statuskey and the codes of tasks are numbers.",
        Consequence = "The comparison is never true.",
        Before =
            """
            "${user.statuskey=='1'?'active':'inactive'}"
            """,
        After =
            """
            "${user.statuskey==1?'active':'inactive'}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var binary in template.Nodes.OfType<Binary>().Where(binary => binary.Operator is "==" or "!="))
            {
                if (Problem(binary.Left, binary.Right) is { } problem)
                    findings.Add(Found(template.LocationAt(binary.Offset), problem, "Write the same kind on both sides."));
            }
        }
    }

    private static string? Problem(Expression left, Expression right) => (left, right) switch
    {
        (Literal, not Literal) => Problem(right, left),
        (_, Literal { Value: string text }) when Kind(left) == ColumnKind.Number => $"{Quote.Of(((PathAccess)left).Path!)} is a number and never equal to the text {Quote.Of(text)}.",
        (_, Literal { Value: int or long } number) when Kind(left) == ColumnKind.Text => $"{Quote.Of(((PathAccess)left).Path!)} is a text and never equal to the number {number.Value}.",
        _ => null,
    };

    private static ColumnKind? Kind(Expression value)
        => value is Property { Path: "task.tasktype" or "arsTasks.tasktype" or "task.id" or "arsTasks.id" } ? ColumnKind.Number : BoundColumn.Of(value)?.Kind;
}
