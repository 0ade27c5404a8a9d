using System.Globalization;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Persistence;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The tenants of a workspace and what they have in common. Loading a workspace puts a new one in the place of the old.</summary>
internal sealed class TenantRegistry(HarnessClock clock, int seed, FidelityChoices switches, bool tracked)
{
    private const int MaxTenants = 900;

    private readonly Lock gate = new();
    private volatile Tenant[] tenants = [];
    private readonly Dictionary<string, Tenant> tenantsById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiClient> apiClients = new(StringComparer.Ordinal);

    public HarnessClock Clock => clock;

    public int Seed => seed;

    public FidelityChoices Switches => switches;

    /// <summary>For decisions before a tenant is known.</summary>
    public ConsultedFidelity Fidelity { get; } = new(switches);

    /// <summary>Whether tenants remember what has changed in them, because it is to be kept on disk.</summary>
    public bool Tracked => tracked;

    /// <summary>Where changes are written; null before the registry is in use, and where nothing is kept on disk.</summary>
    public StateSession? Session { get; set; }

    public LoginNames LoginNames { get; } = new(switches);

    /// <summary>All tenants in the order of their creation.</summary>
    public IReadOnlyList<Tenant> Tenants => tenants;

    public Tenant? Find(string id)
    {
        lock (gate)
            return tenantsById.GetValueOrDefault(id);
    }

    public ApiClient? FindApiClient(string clientId)
    {
        lock (gate)
            return apiClients.GetValueOrDefault(clientId);
    }

    /// <summary>Adds an API integration to a tenant, or puts it in the place of the tenant's own with the same key.</summary>
    public void SetApiClient(ApiClientDocument document, Tenant tenant)
    {
        lock (gate)
        {
            if (apiClients.TryGetValue(document.ClientId, out var taken) && taken.Tenant != tenant)
                throw new ArgumentException($"Client id '{document.ClientId}' is taken by tenant '{taken.Tenant.Id}'.", nameof(document));
            apiClients[document.ClientId] = new ApiClient(document, tenant);
        }

        tenant.Changes?.SetTenant();
    }

    public IReadOnlyList<ApiClient> ApiClientsOf(Tenant tenant)
    {
        lock (gate)
            return [.. apiClients.Values.Where(client => client.Tenant == tenant).OrderBy(client => client.Id, StringComparer.Ordinal)];
    }

    /// <summary>Adds a client of a partner without an API integration of its own.</summary>
    public Tenant AddClient(Tenant partner, TenantProfile profile)
    {
        lock (gate)
        {
            var number = tenants.Where(tenant => tenant.Kind is TenantKind.Client).Select(tenant => tenant.Profile.Number).DefaultIfEmpty().Max() + 1;
            return Add(new TenantDocument
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"client_{number}"),
                Partner = partner.Id,
                Profile = profile with { Number = number },
            });
        }
    }

    /// <summary>Adds a tenant with everything in it.</summary>
    /// <exception cref="DocumentException">Something in the data cannot be.</exception>
    public Tenant Add(TenantDocument document)
    {
        lock (gate)
        {
            Check(document);
            Tenant? partner = null;
            if (document.Partner is { } partnerId && !tenantsById.TryGetValue(partnerId, out partner))
                throw new DocumentException($"There is no partner '{partnerId}'. Name the partner before its clients.");

            var profile = TenantProfiles.Complete(document, tenants.Length, clock.GetUtcNow());
            var tenant = new Tenant(this, document.Id, profile, partner, tenants.Length);
            TenantImport.Fill(tenant.Directory, document);
            tenants = [.. tenants, tenant];
            tenantsById.Add(document.Id, tenant);
            foreach (var client in document.ApiClients)
                apiClients.Add(client.ClientId, new ApiClient(client, tenant));
            tenant.Changes?.SetTenant();
            Session?.Write(tenant, tenant.Changes!);
            return tenant;
        }
    }

    /// <summary>The workspace without its tenants.</summary>
    public WorkspaceDocument Head() => new()
    {
        Seed = seed,
        Switches = switches.Changed.ToDictionary(choice => choice.Id, choice => choice.Value, StringComparer.Ordinal),
    };

    private void Check(TenantDocument document)
    {
        if (document.Id.Length == 0)
            throw new DocumentException("A tenant has no id. Give it one such as 'msp_1123'.");
        if (tenantsById.ContainsKey(document.Id))
            throw new DocumentException($"Tenant '{document.Id}' exists.");
        if (tenants.Length == MaxTenants)
            throw new DocumentException($"There are {MaxTenants} tenants already; a workspace holds no more.");
        if (document.ApiClients.FirstOrDefault(client => apiClients.ContainsKey(client.ClientId)) is { } taken)
            throw new DocumentException($"Client id '{taken.ClientId}' is taken.");
    }
}
