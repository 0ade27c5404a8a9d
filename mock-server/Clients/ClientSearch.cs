using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>Which clients of a partner a search finds.</summary>
internal static class ClientSearch
{
    private static readonly string[] Variables =
        ["uniqueId", "name", "activeStatus", "startCreationDate", "endCreationDate", "startUpdationDate", "endUpdationDate"];

    /// <summary>The clients of the caller's tenant that are not terminated, by ascending number.</summary>
    public static IReadOnlyList<Tenant> All(Call call) =>
        [.. call.Tenant.Registry.Tenants
            .Where(tenant => tenant.Partner == call.Tenant && tenant.Profile.State is not TenantState.Terminated)
            .OrderBy(tenant => tenant.Profile.Number)];

    public static IReadOnlyList<Tenant>? Find(Call call, out Reply? refusal)
    {
        if (QueryPairs.Read(call, Variables, out refusal) is not { } pairs)
            return null;
        var clients = All(call);
        foreach (var (name, value) in pairs)
        {
            if (Condition(call, name, value) is not { } condition)
            {
                refusal = Errors.Field("queryString", $"'{value}' is no date for {name}");
                return null;
            }

            clients = [.. clients.Where(condition)];
        }

        return clients;
    }

    private static Func<Tenant, bool>? Condition(Call call, string name, string value) => name switch
    {
        "uniqueId" => client => client.Id == value,
        "name" => client => QueryPairs.Matches(client.Name, value, call.Fidelity),
        "activeStatus" => client => (client.Profile.State is TenantState.Active) == value.Equals("true", StringComparison.OrdinalIgnoreCase),
        "startCreationDate" => Date(value, (profile, date) => profile.CreatedTime >= date),
        "endCreationDate" => Date(value, (profile, date) => profile.CreatedTime <= date),
        "startUpdationDate" => Date(value, (profile, date) => profile.UpdatedTime >= date),
        _ => Date(value, (profile, date) => profile.UpdatedTime <= date),
    };

    private static Func<Tenant, bool>? Date(string value, Func<TenantProfile, DateTimeOffset, bool> compare) =>
        Timestamps.TryParse(value, out var date) ? client => compare(client.Profile, date) : null;
}
