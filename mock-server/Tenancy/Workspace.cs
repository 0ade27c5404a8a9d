using System.Globalization;
using OpsRampHarness.MockServer.Clients;
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
            Tenant? partner = null;
            if (registration.PartnerId is { } partnerId && !tenants.TryGetValue(partnerId, out partner))
                throw new ArgumentException($"There is no partner '{partnerId}'.", nameof(registration));

            var tenant = Add(registration.Id, new TenantProfile { Name = registration.Name }, partner);
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

    /// <summary>Adds a client of a partner without an API integration of its own.</summary>
    internal Tenant AddClient(Tenant partner, TenantProfile profile)
    {
        lock (gate)
        {
            var number = tenants.Values.Where(tenant => tenant.Kind is TenantKind.Client).Select(tenant => tenant.Profile.Number).DefaultIfEmpty().Max() + 1;
            return Add(string.Create(CultureInfo.InvariantCulture, $"client_{number}"), profile with { Number = number }, partner);
        }
    }

    internal ApiClient? FindApiClient(string clientId)
    {
        lock (gate)
            return apiClients.GetValueOrDefault(clientId);
    }

    private Tenant Add(string id, TenantProfile profile, Tenant? partner)
    {
        if (tenants.Count == MaxTenants)
            throw new InvalidOperationException($"Workspace '{Name}' is full: it holds {MaxTenants} tenants.");
        var now = Clock.GetUtcNow();
        var number = profile.Number > 0 ? profile.Number : NumberIn(id) ?? tenants.Count + 1;
        var tenant = new Tenant(this, id, profile with { Number = number, CreatedTime = now, UpdatedTime = now }, partner, tenants.Count);
        tenants.Add(id, tenant);
        return tenant;
    }

    private static int? NumberIn(string id) =>
        int.TryParse(id.AsSpan(id.LastIndexOf('_') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
