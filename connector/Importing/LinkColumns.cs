using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Finds the columns that link mappings compare ids with.</summary>
internal static class LinkColumns
{
    public static bool TryFind(
        ImportContext context, ColumnCatalogue catalogue, Setting<string>? setting, string fallback, SourceLocation location, [NotNullWhen(true)] out Column? column)
    {
        if (catalogue.TryFind(setting?.Value ?? fallback, out column))
            return true;

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-key-not-a-column",
            setting?.Location ?? location,
            $"'{setting?.Value}' is no column of an EIC {catalogue.Table}.",
            $"EIC finds no {catalogue.Table} and links nothing.",
            catalogue.Table == "account" ? "Use accountID or name." : "Use entitlementID or entitlement_value."));
        return false;
    }
}
