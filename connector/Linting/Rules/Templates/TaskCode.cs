using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>No decision rests on a code of tasks that is not certain.</summary>
internal sealed class TaskCode : LintRule
{
    public override RuleDescription Description { get; } = new("template/task-code", Severity.Warning, "X12")
    {
        Title = "No decision rests on a code of tasks that is not certain",
        Why = "Two published tables of task codes agree up to 9 and differ for 10 to 14: 12 is an update in one and a disable in the other.",
        Consequence = "The condition may be true for another kind of task than meant.",
        Before =
            """
            "url": "…/${task.tasktype==12?'x':'y'}"
            """,
        After =
            """
            "url": "…/${task.tasktype==3?'x':'y'}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var binary in template.Nodes.OfType<Binary>().Where(binary => binary.Operator is "==" or "!="))
            {
                var sides = new[] { binary.Left, binary.Right };
                if (sides.Any(side => side is Property { Path: "task.tasktype" or "arsTasks.tasktype" }) && sides.OfType<Literal>().FirstOrDefault(literal => literal.Value is >= 10 and <= 14) is { } code)
                    findings.Add(Found(template.LocationAt(code.Offset), $"The code {code.Value} means different tasks in different versions.", "Decide by the attribute the JSON stands in instead: each has tasks of one kind."));
            }
        }
    }
}
