using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Dates are written as the target reads them.</summary>
internal sealed class RawDate : LintRule
{
    public override RuleDescription Description { get; } = new("template/raw-date", Severity.Warning, "X11")
    {
        Title = "Dates are written as the target reads them",
        Why = "A date prints as Java prints it, such as Mon Nov 02 08:00:00 UTC 2026.",
        Consequence = "The target does not understand the date and refuses the request, or stores nothing.",
        Before =
            """
            "httpParams": "{\"start\": \"${user.startdate}\"}"
            """,
        After =
            """
            "httpParams": "{\"start\": \"${user.startdate==null?'':user.startdate.format('yyyy-MM-dd')}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            if (!(template.Call is { Kind: CallKind.Provisioning } && template.Role is TemplateRole.Body or TemplateRole.Url))
                continue;
            foreach (var hole in template.HoleParts)
            {
                var printed = Printed.Of(hole);
                var conditional = printed as Conditional;
                Judge(template, conditional is null ? printed : conditional.Yes, findings);
                Judge(template, conditional?.No, findings);
            }
        }
    }

    private void Judge(PackTemplate template, Expression? value, List<LintFinding> findings)
    {
        if (value is not null && BoundColumn.Of(value) is { Kind: ColumnKind.Date } date)
            findings.Add(Found(template.LocationAt(date.Access.Start), $"{Quote.Of(date.Path)} prints as Java prints dates.", "Write .format('yyyy-MM-dd') or what the target reads."));
    }
}
