using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Columns of persons are not mapped on accounts.</summary>
internal sealed class UserColumnOnAccount : LintRule
{
    public override RuleDescription Description { get; } = new("import/user-column-on-account", Severity.Warning, "I37")
    {
        Title = "Columns of persons are not mapped on accounts",
        Why = "firstname, lastname, email and the like are columns of users; accounts have none of them. 9 of 54 published packages map them.",
        Consequence = "The value is not stored anywhere.",
        Before =
            """
            "firstname": "firstName~#~char"      // in an account import
            """,
        After =
            """
            "customproperty1": "firstName~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (map, catalogue) in ImportSections.ColumnMaps(context))
        {
            foreach (var column in MappedColumn.Of(map).Where(column => IsMeant(column, catalogue)))
                findings.Add(Found(column.Member.NameLocation, $"{Quote.Of(column.Column)} is a column of users, not of accounts.", "Use a custom property of the account that is free."));
        }
    }

    internal static bool IsMeant(MappedColumn column, ColumnCatalogue catalogue)
        => !column.Column.StartsWith("customproperty", StringComparison.OrdinalIgnoreCase)
           && ReferenceEquals(catalogue, AccountColumns.Catalogue) && !catalogue.TryFind(column.Column, out _) && UserColumns.Catalogue.TryFind(column.Column, out _);
}
