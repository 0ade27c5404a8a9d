using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Imports which account has which entitlement, in each of the ways the JSON names.</summary>
internal sealed class LinkImport(ImportContext context, AccessImportDefinition definition)
{
    /// <summary>What the import did; null when it stopped.</summary>
    public async Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        var counts = new ImportCounts();
        var complete = true;
        foreach (var call in definition.Calls)
        {
            foreach (var type in Types(call))
            {
                var (typeCounts, typeComplete) = await RunAsync(call, type, cancellation);
                if (typeCounts is null)
                    return (null, false);
                counts = counts.Plus(typeCounts);
                complete &= typeComplete;
            }
        }

        return (counts, complete);
    }

    private async Task<(ImportCounts? Counts, bool Complete)> RunAsync(MappingCallDefinition call, EntitlementType type, CancellationToken cancellation)
    {
        switch (call.Method?.Value)
        {
            case null:
                return (new ImportCounts(), true);
            case MappingMethod.AcctToEntMapping:
                return (new EmbeddedLinks(context, call, type).FromAccounts(), true);
            case MappingMethod.EntToAcctMapping:
                return (new EmbeddedLinks(context, call, type).FromEntitlements(), true);
            default:
                return await new CalledLinks(context, definition, call, type).RunAsync(cancellation);
        }
    }

    /// <summary>The types a call is for: the one it stands under, or all that are known.</summary>
    private IEnumerable<EntitlementType> Types(MappingCallDefinition call)
    {
        if (call.EntitlementType is null)
        {
            var names = context.Definition.Entitlements?.Types.Select(type => type.Name) ?? [];
            return [.. names.Select(name => context.Repository.Entitlements.FindType(context.Endpoint.Key, name)).OfType<EntitlementType>()];
        }

        if (context.Repository.Entitlements.FindType(context.Endpoint.Key, call.EntitlementType) is { } type)
            return [type];

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-type-unknown",
            call.Location,
            $"'{call.EntitlementType}' is no entitlement type of entitlementParams.entTypes.",
            "EIC links nothing for it.",
            "Use the name of an entitlement type, in the same case."));
        return [];
    }
}
