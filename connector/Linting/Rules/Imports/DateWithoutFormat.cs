using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Dates come with their pattern.</summary>
internal sealed class DateWithoutFormat : LintRule
{
    public override RuleDescription Description { get; } = new("import/date-without-format", Severity.Warning, "I39")
    {
        Title = "Dates come with their pattern",
        Why = "A column of type date is read with globalSettings.dateFormat.",
        Consequence = "EIC cannot tell day from month, and the column may stay empty.",
        Before =
            """
            "validthrough": "endDate~#~date"
            """,
        After =
            """
            "globalSettings": { "dateFormat": "yyyy-MM-dd'T'HH:mm:ssZ" }   …   "validthrough": "endDate~#~date"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (context.Import?.FindObject("globalSettings")?.FindString("dateFormat") is { Value.Length: > 0 })
            return;
        findings.AddRange(context.Calls.Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport)
            .SelectMany(call => MappedColumn.Of(call.Node.FindObject("colsToPropsMap")))
            .Where(column => column.Type == "date")
            .Select(column => Found(column.Text, $"{Quote.Of(column.Column)} is a date, but no dateFormat says how it is written.", "Add \"globalSettings\": { \"dateFormat\": \"…\" }.")));
    }
}
