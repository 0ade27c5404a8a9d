using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A call for each record is declared and says which record.</summary>
internal sealed class DependentCallIncomplete : LintRule
{
    public override RuleDescription Description { get; } = new("import/dependent-call-incomplete", Severity.Warning, "I38")
    {
        Title = "A call for each record is declared and says which record",
        Why = "inputParams with nextApiKeyField runs a call once per record; in its URL ${accountName} or ${entitlementID} stands for the record (vendor-documented).",
        Consequence = "The call runs once, or always with the same URL.",
        Before =
            """
            "http": { "url": "https://hostname/api/users/${accountName}" }
            """,
        After =
            """
            "http": { "url": "https://hostname/api/users/${accountName}" }, "inputParams": { "dependentCall": "call1" }, "nextApiKeyField": "accountID"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport && call.Url is not null))
        {
            var variable = call.Kind == CallKind.AccountImport ? "accountName" : "entitlementID";
            var names = context.TemplatesOf(call).Where(template => template.Role is TemplateRole.Url or TemplateRole.Body)
                .Any(template => template.Text.Contains(variable, StringComparison.Ordinal));
            var input = call.Node.FindMember("inputParams");
            if (input is not null && !names)
                findings.Add(Found(call.Url!, $"The call runs once per record, but {Quote.Of(call.Url!.Value)} is the same for all.", $"Put ${{{variable}}} where the record's id belongs."));
            else if (input is not null && call.Node.Find("nextApiKeyField") is null)
                findings.Add(Found(input.NameLocation, "inputParams without nextApiKeyField does not say which value of the record to use.", "Add \"nextApiKeyField\"."));
            else if (input is null && names)
                findings.Add(Found(call.Url!, $"${{{variable}}} stands in the URL, but the call has no inputParams.", "Add \"inputParams\" and \"nextApiKeyField\"."));
        }
    }
}
