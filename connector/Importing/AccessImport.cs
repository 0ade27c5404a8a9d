using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// The access import: the entitlements of each type, the links between accounts and entitlements, and the hierarchies. All
/// of it is read before anything is stored, and stored in one transaction.
/// </summary>
internal sealed class AccessImport(ImportContext context, IReadOnlyList<EndpointFilterDefinition> filters)
{
    /// <summary>What the import did; null when it stopped and changed nothing.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        using var reading = new AccessReading(context);
        var complete = true;
        if (context.Definition.Entitlements is { } definition)
        {
            foreach (var type in definition.Types)
            {
                if (await new EntitlementTypeImport(context, definition, type).ReadAsync(reading, cancellation) is not { } typeComplete)
                    return (null, false);
                complete &= typeComplete;
            }
        }

        if (context.Definition.Access is { } access)
        {
            if (await new LinkImport(context, access).ReadAsync(reading, cancellation) is not { } linksComplete)
                return (null, false);
            complete &= linksComplete;
        }

        complete &= await new HierarchyImport(context).ReadAsync(reading, cancellation);
        foreach (var filter in filters)
            reading.Add(new EndpointSplit(context, filter).Run);
        return (reading.Store(), complete);
    }
}
