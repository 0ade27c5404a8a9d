using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// Finds the connection, security system and endpoint an EIC works with, and makes those the repository does not have. With
/// a security system come its jobs, as EIC creates import jobs with a connection (vendor's guide).
/// </summary>
internal sealed class KnownSystems(IdentityRepository repository, Pack pack, ConnectorDefinition definition, EicOptions options)
{
    public SecuritySystem System()
    {
        var name = options.SecuritySystem ?? pack.Name;
        if (repository.Systems.Find(name) is { } known)
            return known;

        if (repository.Connections.Find(pack.Name) is null)
            repository.Connections.Add(new Connection { Name = pack.Name });
        var system = repository.Systems.Add(new SecuritySystem { Name = name, Connection = pack.Name });
        foreach (var kind in Jobs())
            repository.Schedules.Add(new JobSchedule { Name = $"{name}-{Suffix(kind)}", Kind = kind, SecuritySystemKey = system.Key });
        return system;
    }

    public Endpoint Endpoint(SecuritySystem system)
    {
        var name = options.Endpoint ?? repository.Systems.EndpointsOf(system.Key).FirstOrDefault()?.Name ?? system.Name;
        return repository.Systems.FindEndpoint(name) ?? repository.Systems.Add(new Endpoint { Name = name, SecuritySystemKey = system.Key });
    }

    private IEnumerable<JobKind> Jobs() =>
        definition.Users is null
            ? [JobKind.ImportAccounts, JobKind.ImportAccess, JobKind.Provisioning]
            : [JobKind.ImportUsers, JobKind.ImportAccounts, JobKind.ImportAccess, JobKind.Provisioning];

    private static string Suffix(JobKind kind) => kind switch
    {
        JobKind.ImportUsers => "import-users",
        JobKind.ImportAccounts => "import-accounts",
        JobKind.ImportAccess => "import-access",
        _ => "provisioning",
    };
}
