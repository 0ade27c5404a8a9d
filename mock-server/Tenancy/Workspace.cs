using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Journal;
using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// Tenants that share a clock, a seed, the fidelity switches and a journal, apart from every other workspace of the
/// same server.
/// </summary>
public sealed class Workspace
{
    private const int MaxTenants = 900;

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Tenant> tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiClient> apiClients = new(StringComparer.Ordinal);
    private readonly ConsultedFidelity fidelity;

    internal Workspace(string name, WorkspaceOptions options)
    {
        Name = name;
        Seed = options.Seed;
        Clock = options.Clock;
        Switches = options.Switches;
        fidelity = new ConsultedFidelity(options.Switches);
        LoginNames = new LoginNames(options.Switches);
        Tokens = new TokenStore(this);
        Journal = new ExchangeJournal(options.JournalCapacity);
    }

    /// <summary>Name of the workspace; the first one is called <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The number that all identifiers and generated data follow from.</summary>
    public int Seed { get; }

    /// <summary>The only source of time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The fidelity switches in force.</summary>
    public FidelityChoices Switches { get; }

    /// <summary>Tokens given out.</summary>
    public TokenStore Tokens { get; }

    /// <summary>What was asked and answered lately.</summary>
    public ExchangeJournal Journal { get; }

    /// <summary>All tenants, sorted by id.</summary>
    public IReadOnlyList<Tenant> Tenants
    {
        get
        {
            lock (gate)
                return [.. tenants.Values];
        }
    }

    /// <summary>The switches that decided something in this workspace, in whatever tenant or before one was known. Sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> ConsultedSwitches =>
        [.. Tenants.SelectMany(tenant => tenant.ConsultedSwitches).Concat(fidelity.Consulted).Distinct()
            .OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    internal LoginNames LoginNames { get; }

    /// <summary>For decisions before a tenant is known.</summary>
    internal ConsultedFidelity Fidelity => fidelity;

    /// <summary>Adds an empty tenant with its API integration.</summary>
    /// <exception cref="ArgumentException">The id or the client id is taken, or the partner does not exist.</exception>
    public Tenant AddTenant(TenantRegistration registration)
    {
        lock (gate)
        {
            if (tenants.ContainsKey(registration.Id))
                throw new ArgumentException($"Tenant '{registration.Id}' exists.", nameof(registration));
            if (apiClients.ContainsKey(registration.ClientId))
                throw new ArgumentException($"Client id '{registration.ClientId}' is taken.", nameof(registration));
            if (tenants.Count == MaxTenants)
                throw new InvalidOperationException($"Workspace '{Name}' is full: it holds {MaxTenants} tenants.");

            Tenant? partner = null;
            if (registration.PartnerId is { } partnerId && !tenants.TryGetValue(partnerId, out partner))
                throw new ArgumentException($"There is no partner '{partnerId}'.", nameof(registration));

            var tenant = new Tenant(this, registration, partner, tenants.Count);
            tenants.Add(tenant.Id, tenant);
            apiClients.Add(registration.ClientId, new ApiClient(registration.ClientId, registration.ClientSecret, tenant));
            return tenant;
        }
    }

    /// <summary>The tenant with this id, or null.</summary>
    public Tenant? FindTenant(string id)
    {
        lock (gate)
            return tenants.GetValueOrDefault(id);
    }

    internal ApiClient? FindApiClient(string clientId)
    {
        lock (gate)
            return apiClients.GetValueOrDefault(clientId);
    }
}
