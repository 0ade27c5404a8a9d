using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>The accounts import: reads every account call, then reconciles at once.</summary>
internal sealed class AccountImport(ImportContext context, AccountImportDefinition definition)
{
    /// <summary>What the import did; null when it stopped and changed nothing.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        var information = new MappingInformation(definition.Mappings, MappingInformation.Entitlements, "entitlementID", context.Diagnostics);
        if (!CallStaging.TryCreate(
            context, "staged_accounts", definition.Calls, AccountColumns.Catalogue, information, context.Thresholds, out var staging))
        {
            return (null, false);
        }

        var embedded = EmbeddedRecords.EntitlementsOf(context, definition.Mappings, information);
        try
        {
            staging.PageStaged = page => embedded.ForEach(entitlements => entitlements.Write(page));
            await staging.RunAsync(ExchangePurpose.ImportAccounts, definition.Connection, definition.Verdict, cancellation);
            if (staging.Abort is { } abort && (abort.Stops || (definition.KeepWhenFailed?.Value != true && context.Switches.IsTurned(EicSwitchCatalogue.FailedImportCall))))
                return (null, false);

            var keepsMissing = context.Incremental || (staging.Abort is not null && definition.KeepWhenFailed?.Value == true);
            var reconciliation = new AccountReconciliation(context, definition, staging.Table, staging.KeyColumn);
            ImportCounts? counts = null;
            context.Repository.InTransaction(() =>
            {
                counts = reconciliation.Run(keepsMissing);
                StagedEffects.Attribute(context, staging.Table, "account", "accounts", "accountkey");
                embedded.ForEach(entitlements => entitlements.AddMissingEntitlements());
            });
            return (counts! with { Read = staging.Read }, staging.Abort is null);
        }
        finally
        {
            embedded.ForEach(entitlements => entitlements.Dispose());
            staging.Dispose();
        }
    }
}
