using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What a dependent call is made for: the records of earlier calls, a value of each of which goes into the URL as
/// <c>${accountName}</c>, <c>${entitlementID}</c> or <c>${userIdentifier}</c> (vendor-documented).
/// </summary>
/// <param name="context">What the import works with.</param>
/// <param name="staging">What the earlier calls brought.</param>
/// <param name="call">The call.</param>
/// <param name="catalogue">What is imported.</param>
/// <param name="otherEntitlements">A column of the entitlements of another type; null: there is no such type.</param>
internal sealed class DependentCall(
    ImportContext context, StagingTable staging, ImportCallDefinition call, ColumnCatalogue catalogue, Func<string, Column, IEnumerable<string>?> otherEntitlements)
{
    /// <summary>The URL's variable.</summary>
    public string Variable { get; } = catalogue == AccountColumns.Catalogue ? "accountName" : catalogue == UserColumns.Catalogue ? "userIdentifier" : "entitlementID";

    /// <summary>The values, batch by batch, in the order the records were read.</summary>
    public IEnumerable<string> Values()
    {
        var name = call.DependentKey?.Value ?? (catalogue == EntitlementColumns.Catalogue ? "entitlementID" : "name");
        if (!catalogue.TryFind(name, out var column))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/dependent-key-not-a-column",
                call.DependentKey?.Location ?? call.Location,
                $"nextApiKeyField '{name}' is no column of an EIC {catalogue.Table}.",
                "EIC has nothing to put into the URL and does not make the call.",
                "Name a mapped column."));
            return [];
        }

        if (otherEntitlements(call.DependsOn!.Value, column) is { } others)
            return others;
        if (staging.Columns.Contains(column))
            return BatchedValues.Read(context.Repository.Connection, $"temp.{staging.Name}", "seq", Quote(column), "TRUE").Select(row => row.Value);

        context.Diagnostics.Add(Diagnostic.Error(
            "import/dependent-key-not-mapped",
            call.DependentKey?.Location ?? call.Location,
            $"No earlier call maps '{column.Name}', which the call '{call.Name}' depends on.",
            "EIC has nothing to put into the URL and does not make the call.",
            $"Map '{column.Name}' in an earlier call."));
        return [];
    }
}
