using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Accounts;

/// <summary>Create and import fill a column from the same field.</summary>
internal sealed class ColumnMismatch : LintRule
{
    public override RuleDescription Description { get; } = new("account/column-mismatch", Severity.Warning, "P23")
    {
        Title = "Create and import fill a column from the same field",
        Why = "responseColsToPropsMap and the account import both fill columns of the account. A column that means one thing after creation and another after import is wrong half of the time.",
        Consequence = "The next import changes the column; if it is the name, correlation may fail or a second account appear.",
        Before =
            """
            import: "name": "loginName~#~char"   …   create: "name": "call1.message.email~#~char"
            """,
        After =
            """
            import: "name": "loginName~#~char"   …   create: "name": "call1.message.loginName~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var imported = ImportSections.AccountColumnsOf(context).Where(column => column.IsPlainPath).ToList();
        foreach (var column in MappedColumn.Of(context.Pack.Find(AttributeNames.CreateAccount)?.Root.FindObject("responseColsToPropsMap")).Where(column => column.IsPlainPath))
        {
            var same = imported.Find(other => other.Is(column.Column));
            if (same is not null && IdMismatch.LastName(same.Path) != IdMismatch.LastName(column.Path))
                findings.Add(Found(column.Text, $"{Quote.Of(column.Column)} is filled from {Quote.Of(IdMismatch.LastName(column.Path))} here, but from {Quote.Of(same.Path)} by the import.", "Fill it from the same field."));
        }
    }
}
