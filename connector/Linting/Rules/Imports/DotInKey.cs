using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A dot inside a name is written ~dot#.</summary>
internal sealed partial class DotInKey : LintRule
{
    public override RuleDescription Description { get; } = new("import/dot-in-key", Severity.Warning, "I06")
    {
        Title = "A dot inside a name is written ~dot#",
        Why = "A dot in a path goes one level down. Names that hold one, such as schema URNs with a version or odata.error, need ~dot# in its place (vendor-documented).",
        Consequence = "The path breaks at the dot, and the column stays empty.",
        Before =
            """
            "customproperty1": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department~#~char"
            """,
        After =
            """
            "customproperty1": "urn:ietf:params:scim:schemas:extension:enterprise:2~dot#0:User.department~#~char"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var column in ImportSections.ColumnMaps(context).SelectMany(map => MappedColumn.Of(map.Map)).Where(column => column.IsPlainPath && MayHoldOne(column.Path)))
        {
            if (DotInName().Match(column.Path) is { Success: true } match)
                findings.Add(Found(column.Text.LocationAt(match.Index), $"{Quote.Of(match.Value)} is one name with a dot in it, but the dot goes one level down.", $"Write {Quote.Of(match.Value.Replace(".", "~dot#", StringComparison.Ordinal))}."));
        }
    }

    // Hardly any path does; the pattern need not be made for those.
    private static bool MayHoldOne(string path) => path.Contains("urn:", StringComparison.Ordinal) || path.Contains("odata.", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^|[.:])(urn:[A-Za-z0-9:_-]*\d+\.\d+|@?odata\.[A-Za-z]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DotInName();
}
