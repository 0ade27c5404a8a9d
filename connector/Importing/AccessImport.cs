using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>The access import: the entitlements of each type, then the links between accounts and entitlements.</summary>
internal sealed class AccessImport(ImportContext context)
{
    /// <summary>What the import did; null when it stopped.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        var counts = new ImportCounts();
        var complete = true;
        if (context.Definition.Entitlements is { } definition)
        {
            foreach (var type in definition.Types)
            {
                var (typeCounts, typeComplete) = await ImportAsync(definition, type, cancellation);
                if (typeCounts is null)
                    return (null, false);
                counts = counts.Plus(typeCounts);
                complete &= typeComplete;
            }
        }

        if (context.Definition.Access is { } access)
        {
            var (links, linksComplete) = await new LinkImport(context, access).RunAsync(cancellation);
            if (links is null)
                return (null, false);
            counts = counts.Plus(links);
            complete &= linksComplete;
        }

        complete &= await new HierarchyImport(context).RunAsync(cancellation);

        return (counts, complete);
    }

    private async Task<(ImportCounts? Counts, bool Complete)> ImportAsync(
        EntitlementImportDefinition definition, EntitlementTypeDefinition type, CancellationToken cancellation)
    {
        var known = KnownType(type);
        if (type.Calls.Count == 0)
            return (new ImportCounts(), true);
        var information = type.AccountMapping is { } mapping ? new MappingInformation([mapping], MappingInformation.Accounts, "accountID", context.Diagnostics) : null;
        if (!CallStaging.TryCreate(context, "staged_entitlements", type.Calls, EntitlementColumns.Catalogue, information, null, out var staging))
            return (null, false);

        using (staging)
        {
            await staging.RunAsync(ExchangePurpose.ImportEntitlements, definition.Connection, definition.Verdict, cancellation);
            if (staging.Abort is { } abort && (abort.Stops || !context.Switches.FailedImportCallLooksLikeDeletion && definition.KeepWhenFailed?.Value != true))
                return (null, false);

            var keepsMissing = context.Incremental || (staging.Abort is not null && definition.KeepWhenFailed?.Value == true);
            ImportCounts? counts = null;
            context.Repository.InTransaction(() =>
                counts = new EntitlementReconciliation(context, staging.Table, staging.KeyColumn, known).Run(keepsMissing));
            return (counts! with { Read = staging.Read }, staging.Abort is null);
        }
    }

    private EntitlementType KnownType(EntitlementTypeDefinition type) =>
        context.Repository.Entitlements.FindType(context.Endpoint.Key, type.Name)
        ?? context.Repository.Entitlements.Add(new EntitlementType { EndpointKey = context.Endpoint.Key, Name = type.Name, Order = type.Order?.Value ?? 0 });
}
