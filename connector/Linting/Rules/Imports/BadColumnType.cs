using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Every mapping ends with a type EIC knows.</summary>
internal sealed class BadColumnType : LintRule
{
    public override RuleDescription Description { get; } = new("import/bad-column-type", Severity.Warning, "I05")
    {
        Title = "Every mapping ends with a type EIC knows",
        Why = "A mapping is path, ~#~ and type: char, date, bool, boolList, listAsString, json, int or epochdate. Published packages have doubled tildes, blanks behind the type and none at all.",
        Consequence = "What EIC does is not documented; the column may stay empty.",
        Before =
            """
            "name": "loginName~~#~char "
            """,
        After =
            """
            "name": "loginName~#~char"
            """,
        CanBeMended = true,
    };

    private static readonly string[] Known = ["char", "date", "bool", "boolList", "listAsString", "json", "int", "epochdate"];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var column in ImportSections.ColumnMaps(context).SelectMany(map => MappedColumn.Of(map.Map)))
        {
            var value = column.Text.Value;
            if (column.Type is null)
                findings.Add(Found(column.Text, $"{Quote.Of(value)} has no type.", "Add ~#~char.", column.Text.ReplaceValue(value.Length, value.Length, "~#~char")));
            else if (column.Path.EndsWith('~'))
                findings.Add(Found(column.Text.LocationAt(column.Path.Length - 1), $"{Quote.Of(value)} has a tilde too many.", "Write ~#~ once.", column.Text.ReplaceValue(column.Path.TrimEnd('~').Length, column.Path.Length, "")));
            else if (Known.Contains(column.Type.Trim(), StringComparer.Ordinal) && column.Type != column.Type.Trim())
                findings.Add(Found(column.Text, $"The type {Quote.Of(column.Type)} has a blank in it.", "Delete the blank.", column.Text.ReplaceValue(value.Length - column.Type.Length, value.Length, column.Type.Trim())));
            else if (!Known.Contains(column.Type, StringComparer.Ordinal))
                findings.Add(Found(column.Text.LocationAt(value.Length - column.Type.Length), $"There is no type {Quote.Of(column.Type)}.", $"Write {Quote.Of(NearestName.Of(column.Type, Known, 2) ?? "char")}."));
        }
    }
}
