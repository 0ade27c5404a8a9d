using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>Form fields of the token call have no blanks.</summary>
internal sealed class BlankInFormField : LintRule
{
    public override RuleDescription Description { get; } = new("connection/blank-in-form-field", Severity.Warning, "C09")
    {
        Title = "Form fields of the token call have no blanks",
        Why = "With application/x-www-form-urlencoded a blank is sent as %20; application/x-www-form-urlencoded-pws (23.5 and later) keeps it (vendor-documented).",
        Consequence = "The target gets another secret than the one written here, and refuses it.",
        Before =
            """
            "httpContentType": "application/x-www-form-urlencoded", "httpParams": { "client_id": "my client" }
            """,
        After =
            """
            "httpContentType": "application/x-www-form-urlencoded-pws", "httpParams": { "client_id": "my client" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Kind == CallKind.Token && call.ContentType?.Value == "application/x-www-form-urlencoded"))
        {
            foreach (var member in (call.Parameters as SourceObject)?.Members ?? [])
            {
                if (member.Value is SourceString text && text.Value.Contains(' ', StringComparison.Ordinal) && !text.Value.Contains("${", StringComparison.Ordinal))
                    findings.Add(Found(text, $"The field {Quote.Of(member.Name)} has a blank in it, which is sent as %20.", "Use the content type application/x-www-form-urlencoded-pws."));
            }
        }
    }
}
