using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Mapped columns exist.</summary>
internal sealed class UnknownColumn : LintRule
{
    public override RuleDescription Description { get; } = new("import/unknown-column", Severity.Error, "I04")
    {
        Title = "Mapped columns exist",
        Why = "EIC has a fixed set of columns; an account has customproperty1 to 56, an entitlement 1 to 40, a user 1 to 65 (vendor-documented). Their case does not count.",
        Consequence = "The value is not stored anywhere, or the import fails.",
        Before =
            """
            "custompropertry5": "status~#~char"
            """,
        After =
            """
            "customproperty5": "status~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (map, catalogue) in ImportSections.ColumnMaps(context))
        {
            foreach (var column in MappedColumn.Of(map).Where(column => !catalogue.TryFind(column.Column, out _) && !UserColumnOnAccount.IsMeant(column, catalogue)))
            {
                var nearest = NearestName.Of(column.Column, catalogue.Columns.Select(known => known.Name));
                findings.Add(Found(column.Member.NameLocation, $"An {catalogue.Table} has no column {Quote.Of(column.Column)}.", nearest is null ? "Use a custom property that is free." : $"Did you mean {Quote.Of(nearest)}?"));
            }
        }
    }
}
