using System.Collections.Frozen;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Journal;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// Tenants that share a clock, a seed, the fidelity switches and a journal, apart from every other workspace of the
/// same server. Safe to use from many threads.
/// </summary>
public sealed class Workspace
{
    private readonly Lock filling = new();
    private readonly StateStore? store;
    private volatile TenantRegistry registry;
    private volatile WorkspaceDocument? setup;
    private DateTimeOffset setupAt;

    internal Workspace(string name, WorkspaceOptions options, StateStore? store)
    {
        Name = name;
        this.store = store;
        Clock = new HarnessClock(options.Clock);
        registry = new TenantRegistry(Clock, options.Seed, options.Switches, tracked: store is not null);
        Tokens = new TokenStore(this, options.TokenSalt);
        Journal = new ExchangeJournal(options.JournalCapacity);
        Faults = new FaultPlan(options.Seed);
        Snapshots = new NamedSnapshots(this);
        WaitForDelays = options.WaitForDelays;
        Clock.Changed = () => registry.Session?.Write(Clock);
    }

    /// <summary>Name of the workspace; the first one is called <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The number that all identifiers and generated data follow from.</summary>
    public int Seed => registry.Seed;

    /// <summary>The only source of time: that of the options, which can be advanced and frozen here.</summary>
    public HarnessClock Clock { get; }

    /// <summary>The fidelity switches in force.</summary>
    public FidelityChoices Switches => registry.Switches;

    /// <summary>Tokens given out.</summary>
    public TokenStore Tokens { get; }

    /// <summary>What was asked and answered lately.</summary>
    public ExchangeJournal Journal { get; }

    /// <summary>What is to go wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>States saved under a name.</summary>
    public NamedSnapshots Snapshots { get; }

    /// <summary>All tenants, sorted by id.</summary>
    public IReadOnlyList<Tenant> Tenants => [.. registry.Tenants.OrderBy(tenant => tenant.Id, StringComparer.Ordinal)];

    /// <summary>The switches that decided something in this workspace, in whatever tenant or before one was known. Sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> ConsultedSwitches =>
        [.. registry.Tenants.SelectMany(tenant => tenant.ConsultedSwitches).Concat(Fidelity.Consulted).Concat(ConsultedElsewhere).Distinct()
            .OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>The switches that decided something in the workspace this one mirrors, or here before it took over a state.</summary>
    internal IReadOnlyList<FidelityAssumption> ConsultedElsewhere { get; set; } = [];

    /// <summary>What it was last loaded from; null if it never was.</summary>
    internal WorkspaceDocument? Setup => setup;

    internal bool WaitForDelays { get; }

    /// <summary>For decisions before a tenant is known.</summary>
    internal ConsultedFidelity Fidelity => registry.Fidelity;

    /// <summary>Adds an empty tenant with its API integration.</summary>
    /// <exception cref="ArgumentException">The id or the client id is taken, or the partner does not exist.</exception>
    public Tenant AddTenant(TenantRegistration registration)
    {
        try
        {
            return registry.Add(new TenantDocument
            {
                Id = registration.Id,
                Partner = registration.PartnerId,
                Profile = new TenantProfile { Name = registration.Name },
                ApiClients = [new ApiClientDocument { ClientId = registration.ClientId, ClientSecret = registration.ClientSecret }],
            });
        }
        catch (DocumentException exception)
        {
            throw new ArgumentException(exception.Message, nameof(registration), exception);
        }
    }

    /// <summary>Gives an API integration of a tenant this secret; makes the integration if there is none.</summary>
    /// <exception cref="ArgumentException">There is no such tenant, or another tenant has an integration with this key.</exception>
    public void SetCredentials(string tenantId, string clientId, string clientSecret)
    {
        var tenant = FindTenant(tenantId) ?? throw new ArgumentException($"There is no tenant '{tenantId}'.", nameof(tenantId));
        tenant.Locked(() =>
        {
            registry.SetApiClient(new ApiClientDocument { ClientId = clientId, ClientSecret = clientSecret }, tenant);
            return true;
        });
    }

    /// <summary>Gives an API integration a new token, as if it had logged in.</summary>
    /// <exception cref="ArgumentException">There is no such integration.</exception>
    public AccessToken IssueToken(string clientId) => Tokens.Issue(
        registry.FindApiClient(clientId) ?? throw new ArgumentException($"There is no API integration '{clientId}'.", nameof(clientId)), reuse: false);

    /// <summary>The tenant with this id, or null.</summary>
    public Tenant? FindTenant(string id) => registry.Find(id);

    /// <summary>
    /// Wipes the workspace and fills it from data; <see cref="Reset"/> comes back to this. Tenants that were handed out
    /// before are no part of the workspace any more, and tokens are forgotten.
    /// </summary>
    /// <returns>What is wrong with the data, and then the workspace is as it was; or null.</returns>
    public DocumentProblem? Load(WorkspaceDocument document)
    {
        if (Fill(document, document) is { } problem)
            return problem;
        Tokens.Clear();
        return null;
    }

    /// <summary>Like <see cref="Load"/>, but tokens stay, and <see cref="Reset"/> comes back to what was loaded before.</summary>
    public DocumentProblem? Restore(WorkspaceDocument document) => Fill(document, setup);

    /// <summary>Wipes the workspace and fills it as it was last loaded; tokens, faults, journal and clock begin anew.</summary>
    /// <exception cref="InvalidOperationException">It was never loaded.</exception>
    public void Reset()
    {
        var document = setup ?? throw new InvalidOperationException($"Workspace '{Name}' was never loaded from a document.");
        Clock.Reset();
        Journal.Clear();
        Faults.Clear();
        Tokens.Clear();
        if (Restore(document) is { } problem)
            throw new InvalidOperationException(problem.Message);
    }

    /// <summary>Changes switches; those not named keep their value. Everything in the workspace stays.</summary>
    /// <returns>What is wrong with the choice, or null.</returns>
    public DocumentProblem? ChangeSwitches(IReadOnlyDictionary<string, string> changes)
    {
        var switches = Switches.All.ToDictionary(choice => choice.Id, choice => choice.Value, StringComparer.Ordinal);
        foreach (var (id, value) in changes)
            switches[id] = value;
        return Restore(Export() with { Switches = switches });
    }

    /// <summary>Everything in the workspace as data. Secrets are hashed, tokens left out.</summary>
    public WorkspaceDocument Export()
    {
        var source = registry;
        return source.Head() with
        {
            Tenants = [.. source.Tenants.Select(tenant => tenant.Locked(() => TenantExport.Export(tenant, source.ApiClientsOf(tenant))))],
        };
    }

    /// <summary>What differs between the state and what it was last loaded from; null if it never was.</summary>
    public IReadOnlyList<TenantDifference>? DiffFromSetup()
    {
        if (setup is not { } document)
            return null;
        var options = new WorkspaceOptions { Seed = Seed, Clock = HarnessClock.StoppedAt(setupAt) };
        return DocumentDiff.Compare(document, Export(), options);
    }

    internal ApiClient? FindApiClient(string clientId) => registry.FindApiClient(clientId);

    /// <summary>Writes the workspace as it is, the first time; later only what changes is written.</summary>
    internal void Keep()
    {
        if (store is not null)
            registry.Session = StateSession.Replace(store, Name, registry, (setup, setupAt), Clock, registry.Session);
    }

    /// <summary>Goes on where another server stopped.</summary>
    internal DocumentProblem? Continue(StoredWorkspace stored)
    {
        var problem = Build(stored.State, out var filled);
        if (filled is null)
            return problem;
        foreach (var tenant in filled.Tenants)
            tenant.Changes!.Clear();
        filled.Session = new StateSession(store!, stored.Key, stored.TenantKeys);
        Clock.Restore(stored.ClockOffset, stored.FrozenAt);
        Snapshots.Fill(stored.Snapshots);
        (registry, setup, setupAt) = (filled, stored.Setup, stored.SetupAt);
        return null;
    }

    /// <summary>Removes it from disk, if it is kept there.</summary>
    internal void Forget() => registry.Session?.Remove();

    /// <summary>Where its rows are; null where nothing is kept on disk.</summary>
    internal StateSession? Session => registry.Session;

    private DocumentProblem? Fill(WorkspaceDocument document, WorkspaceDocument? comesBackTo)
    {
        var now = Clock.GetUtcNow();
        var problem = Build(document, out var filled);
        if (filled is null)
            return problem;
        lock (filling)
        {
            if (document == comesBackTo)
                setupAt = now;
            if (store is not null)
                filled.Session = StateSession.Replace(store, Name, filled, (comesBackTo, setupAt), Clock, registry.Session);
            (registry, setup) = (filled, comesBackTo);
        }

        return null;
    }

    private DocumentProblem? Build(WorkspaceDocument document, out TenantRegistry? built)
    {
        built = null;
        if (!FidelityChoices.TryParse(Pairs(document), out var choices, out var mistake))
            return new DocumentProblem("document/invalid", mistake.Message);

        var filled = new TenantRegistry(
            Clock, document.Seed ?? Seed, document.Switches is null ? Switches : choices, tracked: store is not null);
        try
        {
            foreach (var tenant in document.Tenants)
                filled.Add(tenant);
        }
        catch (DocumentException exception)
        {
            return new DocumentProblem("document/invalid", exception.Message);
        }

        built = filled;
        return null;
    }

    private static IEnumerable<string> Pairs(WorkspaceDocument document) =>
        (document.Switches ?? FrozenDictionary<string, string>.Empty).Select(pair => $"{pair.Key}={pair.Value}");
}
