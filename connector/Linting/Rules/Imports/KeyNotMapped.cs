using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The key column of an import is mapped.</summary>
internal sealed class KeyNotMapped : LintRule
{
    public override RuleDescription Description { get; } = new("import/key-not-mapped", Severity.Error, "I01")
    {
        Title = "The key column of an import is mapped",
        Why = "keyField names the EIC column that tells one record from another; it must be among the mapped columns (vendor-documented).",
        Consequence = "Records have no key, and EIC drops them without a word: the import looks empty.",
        Before =
            """
            "keyField": "accountID", "colsToPropsMap": { "name": "loginName~#~char" }
            """,
        After =
            """
            "keyField": "accountID", "colsToPropsMap": { "accountID": "id~#~char", "name": "loginName~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport && call.Node.FindObject("colsToPropsMap") is not null))
        {
            var columns = MappedColumn.Of(call.Node.FindObject("colsToPropsMap"));
            var key = call.Node.FindString("keyField");
            if (key is null || key.Value.Length == 0)
                findings.Add(Found(key?.Location ?? call.Node.Location, "The call has no keyField.", call.Kind == CallKind.AccountImport ? "Add \"keyField\": \"accountID\"." : "Add \"keyField\": \"entitlementID\"."));
            else if (KeyIsNoColumn.Catalogue(call).TryFind(key.Value, out _) && !columns.Any(column => column.Is(key.Value)))
                findings.Add(Found(key, $"The key column {Quote.Of(key.Value)} is not in colsToPropsMap.", $"Map it: \"{key.Value}\": \"id~#~char\"."));
        }
    }
}
