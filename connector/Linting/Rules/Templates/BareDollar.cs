using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>A dollar sign that is no hole is escaped.</summary>
internal sealed class BareDollar : LintRule
{
    public override RuleDescription Description { get; } = new("template/bare-dollar", Severity.Error, "X04")
    {
        Title = "A dollar sign that is no hole is escaped",
        Why = "The template engine fills in $name without braces too, so $filter or $ref in a URL or body is taken for a variable.",
        Consequence = "There is no such variable: the task or import fails before anything is sent.",
        Before =
            """
            "url": "https://hostname/api/users?$filter=active"
            """,
        After =
            """
            "url": "https://hostname/api/users?\\$filter=active"
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var hole in template.HoleParts)
            {
                if (!hole.IsPath)
                    continue;
                var name = hole.Body.Tree().OfType<Variable>().FirstOrDefault()?.Name ?? "";
                if (!TemplateVariables.IsKnown(name))
                    findings.Add(Found(template.LocationAt(hole.Source.Start), $"{Quote.Of(hole.Source.Of(template.Text))} is taken for a variable.", "Write \\\\$ in the JSON, which sends a dollar sign.", template.Node.ReplaceValue(template.Start + hole.Source.Start, template.Start + hole.Source.Start, "\\")));
            }
        }
    }
}
