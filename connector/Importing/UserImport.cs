using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>The import of users. Users it does not see stay as they are: no source tells of a deletion.</summary>
internal sealed class UserImport(ImportContext context, UserImportDefinition definition)
{
    /// <summary>What the import did; null when it stopped and changed nothing.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        if (!CallStaging.TryCreate(context, "staged_users", definition.Calls, UserColumns.Catalogue, null, null, out var staging))
            return (null, false);

        using (staging)
        {
            await staging.RunAsync(ExchangePurpose.ImportUsers, null, VerdictDefinition.None, cancellation);
            if (staging.Abort?.Stops == true)
                return (null, false);

            ImportCounts? counts = null;
            context.Repository.InTransaction(() =>
            {
                counts = new UserReconciliation(context, staging.Table, staging.KeyColumn).Run();
                StagedEffects.Attribute(context, staging.Table, "user", "users", "userkey");
            });
            return (counts! with { Read = staging.Read }, staging.Abort is null);
        }
    }
}
