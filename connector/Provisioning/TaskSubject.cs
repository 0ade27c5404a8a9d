using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Everything a task is about.</summary>
internal sealed record TaskSubject(
    ProvisioningTask Task,
    SecuritySystem System,
    Endpoint Endpoint,
    User? User,
    Account? Account,
    Entitlement? Entitlement,
    EntitlementType? EntitlementType)
{
    public static TaskSubject Load(IdentityRepository repository, ProvisioningTask task)
    {
        var endpoint = repository.Systems.GetEndpoint(task.EndpointKey);
        var entitlement = task.EntitlementKey is { } key ? repository.Entitlements.Get(key) : null;
        return new TaskSubject(
            task,
            repository.Systems.Get(endpoint.SecuritySystemKey),
            endpoint,
            task.UserKey is { } userKey ? repository.Users.Get(userKey) : null,
            task.AccountKey is { } accountKey ? repository.Accounts.Get(accountKey) : null,
            entitlement,
            entitlement is null ? null : repository.Entitlements.GetType(entitlement.TypeKey));
    }
}
