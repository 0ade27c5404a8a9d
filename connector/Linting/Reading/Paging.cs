using System.Globalization;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>The paging of the import calls.</summary>
internal static class Paging
{
    private static readonly string[] PathKeys = ["totalCountPath", "pageRecordCount"];

    /// <summary>The texts that say where in an answer something about paging stands.</summary>
    public static IEnumerable<SourceString> Paths(LintContext context)
        => Flavours(context).SelectMany(flavour => PathKeys.Select(flavour.FindString)).OfType<SourceString>();

    /// <summary>What stands as total of records, of whatever type.</summary>
    public static IEnumerable<SourceNode> Totals(LintContext context) => Flavours(context).Select(flavour => flavour.Find("totalCountPath")).OfType<SourceNode>();

    /// <summary>True for a number written as a text.</summary>
    public static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<SourceObject> Flavours(LintContext context)
        => context.Calls.Select(call => call.Node.FindObject("pagination")).OfType<SourceObject>()
            .SelectMany(pagination => pagination.Members.Select(member => member.Value).OfType<SourceObject>());
}
