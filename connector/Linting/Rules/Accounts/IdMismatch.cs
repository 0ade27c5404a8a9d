using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Accounts;

/// <summary>Create and import give an account the same id.</summary>
internal sealed class IdMismatch : LintRule
{
    public override RuleDescription Description { get; } = new("account/id-mismatch", Severity.Warning, "P22")
    {
        Title = "Create and import give an account the same id",
        Why = "Both fill accountID: the import from a field of the record, the creation from a field of its answer. If these are different fields, one account has two ids.",
        Consequence = "The next import does not recognise the account that was created, and makes a second one of it.",
        Before =
            """
            import: "accountID": "id~#~char"   …   create: "accountIdPath": "call1.message.loginName"
            """,
        After =
            """
            import: "accountID": "id~#~char"   …   create: "accountIdPath": "call1.message.id"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var imported = ImportSections.AccountColumnsOf(context).FirstOrDefault(column => column.Is("accountID") && column.IsPlainPath);
        var created = context.Pack.Find(AttributeNames.CreateAccount)?.Root.FindString("accountIdPath");
        if (imported is not null && created is not null && created.Value.Contains(".message.", StringComparison.Ordinal) && LastName(created.Value) != LastName(imported.Path))
            findings.Add(Found(created, $"The id is read from {Quote.Of(LastName(created.Value))} here, but from {Quote.Of(imported.Path)} by the import.", "Read both from the same field of the target."));
    }

    internal static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];
}
