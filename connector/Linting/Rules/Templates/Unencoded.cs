using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Free text is encoded in a URL.</summary>
internal sealed class Unencoded : LintRule
{
    public override RuleDescription Description { get; } = new("template/unencoded", Severity.Warning, "P12")
    {
        Title = "Free text is encoded in a URL",
        Why = "EIC puts values into a URL as they are. A blank, slash, question mark or hash in one makes another URL of it.",
        Consequence = "The call goes to another path, or EIC refuses the URL; for this value only.",
        Before =
            """
            "url": "https://hostname/api/groups/${entitlementValue.entitlement_value}"
            """,
        After =
            """
            "url": "https://hostname/api/groups/${java.net.URLEncoder.encode(entitlementValue.entitlement_value, 'UTF-8')}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            if (template is not { Role: TemplateRole.Url, Call.Kind: CallKind.Provisioning })
                continue;
            foreach (var hole in template.HoleParts)
                CheckHole(template, hole, findings);
        }
    }

    private void CheckHole(PackTemplate template, HolePart hole, List<LintFinding> findings)
    {
        foreach (var value in Printed.Unguarded(hole))
        {
            if (BoundColumn.Of(value) is { IsFreeText: true } column)
                findings.Add(Found(template.LocationAt(column.Access.Start), $"{Quote.Of(column.Path)} may hold blanks and signs that mean something in a URL.", "Encode it, or use an id instead."));
        }
    }
}
