using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads the entitlements of one type.</summary>
internal sealed class EntitlementTypeImport(ImportContext context, EntitlementImportDefinition definition, EntitlementTypeDefinition type)
{
    /// <summary>Whether every call succeeded; null when the import stopped.</summary>
    public async Task<bool?> ReadAsync(AccessReading reading, CancellationToken cancellation)
    {
        if (type.Calls.Count == 0)
        {
            reading.Add(AddType);
            return true;
        }

        var information = type.AccountMapping is { } mapping ? new MappingInformation([mapping], MappingInformation.Accounts, "accountID", context.Diagnostics) : null;
        var tableName = FormattableString.Invariant($"staged_entitlements_{reading.NextNumber}");
        if (!CallStaging.TryCreate(context, tableName, type.Calls, EntitlementColumns.Catalogue, information, null, out var staging))
            return null;

        reading.Keep(staging);
        staging.OtherEntitlements = (name, column) => name == type.Name ? null : reading.ValuesOf(name, column);
        var accounts = EmbeddedRecords.AccountsOf(context, type.AccountMapping, information, FormattableString.Invariant($"embedded_accounts_{reading.NextNumber}"));
        var hierarchies = EmbeddedHierarchy.Of(context, type, staging.KeyColumn);
        if (accounts is not null)
            reading.Keep(accounts);
        staging.PageStaged = page =>
        {
            accounts?.Write(page);
            hierarchies.ForEach(hierarchy => hierarchy.Read(page.Records));
        };
        await staging.RunAsync(ExchangePurpose.ImportEntitlements, definition.Connection, definition.Verdict, cancellation);
        if (staging.Abort is { } abort && (abort.Stops || (definition.KeepWhenFailed?.Value != true && context.Switches.IsTurned(EicSwitchCatalogue.FailedImportCall))))
            return null;

        var reconciliation = new EntitlementReconciliation(context, staging, type);
        reconciliation.Compare(context.Incremental || (staging.Abort is not null && definition.KeepWhenFailed?.Value == true));
        reading.Add(type.Name, reconciliation);
        if (accounts is not null)
            reading.Add(accounts.AddMissingAccounts);
        hierarchies.ForEach(hierarchy => reading.AddLast(hierarchy.Store));
        return staging.Abort is null;
    }

    private ImportCounts AddType()
    {
        EntitlementReconciliation.KnownType(context, type);
        return new ImportCounts();
    }
}
