using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

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
        foreach (var template in context.Templates.Where(template => template is { Role: TemplateRole.Url, Call.Kind: CallKind.Provisioning }))
        {
            foreach (var column in template.HoleParts.SelectMany(hole => Printed.Unguarded(Printed.Of(hole))).Select(BoundColumn.Of).OfType<BoundColumn>().Where(column => column.IsFreeText))
                findings.Add(Found(template.LocationAt(column.Access.Start), $"{Quote.Of(column.Path)} may hold blanks and signs that mean something in a URL.", "Encode it, or use an id instead."));
        }
    }
}
