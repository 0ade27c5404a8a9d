using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Imports which account has which entitlement, in each of the ways the JSON names.</summary>
internal sealed class LinkImport(ImportContext context, AccessImportDefinition definition)
{
    /// <summary>Whether every call succeeded; null when the import stopped.</summary>
    public async Task<bool?> ReadAsync(AccessReading reading, CancellationToken cancellation)
    {
        var complete = true;
        foreach (var call in definition.Calls)
        {
            foreach (var type in Types(call))
            {
                if (await ReadAsync(reading, call, type, cancellation) is not { } typeComplete)
                    return null;
                complete &= typeComplete;
            }
        }

        return complete;
    }

    private async Task<bool?> ReadAsync(AccessReading reading, MappingCallDefinition call, string type, CancellationToken cancellation)
    {
        switch (call.Method?.Value)
        {
            case null:
                return true;
            case MappingMethod.AcctToEntMapping:
                new EmbeddedLinks(context, call, type).AddFromAccounts(reading);
                return true;
            case MappingMethod.EntToAcctMapping:
                new EmbeddedLinks(context, call, type).AddFromEntitlements(reading);
                return true;
            default:
                return await new CalledLinks(context, definition, call, type).ReadAsync(reading, cancellation);
        }
    }

    /// <summary>The types a call is for: the one it stands under, or all that are imported.</summary>
    private IEnumerable<string> Types(MappingCallDefinition call)
    {
        var imported = context.Definition.Entitlements?.Types.Select(type => type.Name) ?? [];
        if (call.EntitlementType is not { } name)
            return imported;
        if (imported.Contains(name) || context.Repository.Entitlements.FindType(context.Endpoint.Key, name) is not null)
            return [name];

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-type-unknown",
            call.Location,
            $"'{name}' is no entitlement type of entitlementParams.entTypes.",
            "EIC links nothing for it.",
            "Use the name of an entitlement type, in the same case."));
        return [];
    }
}
