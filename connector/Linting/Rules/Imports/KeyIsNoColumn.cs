using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>keyField names a column of EIC, not a field of the target.</summary>
internal sealed class KeyIsNoColumn : LintRule
{
    public override RuleDescription Description { get; } = new("import/key-is-no-column", Severity.Error, "I02")
    {
        Title = "keyField names a column of EIC, not a field of the target",
        Why = "A common mistake is the name of the target's field, such as id; a sample of the Terraform provider shows it.",
        Consequence = "Records have no key, and EIC drops them without a word.",
        Before =
            """
            "keyField": "id", "colsToPropsMap": { "accountID": "id~#~char" }
            """,
        After =
            """
            "keyField": "accountID", "colsToPropsMap": { "accountID": "id~#~char" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Kind is CallKind.AccountImport or CallKind.EntitlementImport))
        {
            if (call.Node.FindString("keyField") is not { Value.Length: > 0 } key || Catalogue(call).TryFind(key.Value, out _))
                continue;
            var meant = MappedColumn.Of(call.Node.FindObject("colsToPropsMap")).FirstOrDefault(column => column.Path == key.Value)?.Column
                ?? NearestName.Of(key.Value, Catalogue(call).Columns.Select(column => column.Name));
            findings.Add(Found(key, $"{Quote.Of(key.Value)} is no column of an {Catalogue(call).Table}.", $"Write {Quote.Of(meant ?? (call.Kind == CallKind.AccountImport ? "accountID" : "entitlementID"))}."));
        }
    }

    internal static ColumnCatalogue Catalogue(PackCall call) => call.Kind == CallKind.AccountImport ? AccountColumns.Catalogue : EntitlementColumns.Catalogue;
}
