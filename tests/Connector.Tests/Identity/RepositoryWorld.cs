using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Tests.Identity;

/// <summary>A repository with one security system, one endpoint, one user and one entitlement.</summary>
internal sealed class RepositoryWorld : IDisposable
{
    public RepositoryWorld()
    {
        System = Repository.Systems.Add(new SecuritySystem { Name = "OpsRamp", Connection = "OpsRamp REST" });
        Endpoint = Repository.Systems.Add(new Endpoint { Name = "OpsRamp", SecuritySystemKey = System.Key });
        Jane = Repository.Users.Add(Columns(("username", "jdoe"), ("firstname", "Jane"), ("email", "jane@example.com")));
        Groups = Repository.Entitlements.Add(new EntitlementType { Name = "Groups", EndpointKey = Endpoint.Key });
        Operators = Repository.Entitlements.Add(Groups.Key, Columns(("entitlementID", "UG1"), ("entitlement_value", "Operators"), ("status", "1")));
    }

    public IdentityRepository Repository { get; } = IdentityRepository.CreateInMemory();

    public SecuritySystem System { get; }

    public Endpoint Endpoint { get; }

    public User Jane { get; }

    public EntitlementType Groups { get; }

    public Entitlement Operators { get; }

    public static Dictionary<string, string?> Columns(params (string Name, string? Value)[] columns) =>
        columns.ToDictionary(column => column.Name, column => column.Value);

    public void Dispose() => Repository.Dispose();
}
