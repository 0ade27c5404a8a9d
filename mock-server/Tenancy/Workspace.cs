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
    internal Workspace(string name, WorkspaceOptions options, StateStore? store)
    {
        Name = name;
        Clock = new HarnessClock(options.Clock);
        State = new WorkspaceState(name, Clock, store, options);
        Tokens = new TokenStore(this, options.TokenSalt);
        Journal = new ExchangeJournal(options.JournalCapacity);
        Faults = new FaultPlan(options.Seed);
        Snapshots = new NamedSnapshots(this);
        WaitForDelays = options.WaitForDelays;
        Clock.Changed = () => State.Session?.Write(Clock);
    }

    /// <summary>Name of the workspace; the first one is called <c>default</c>.</summary>
    public string Name { get; }

    /// <summary>The number that all identifiers and generated data follow from.</summary>
    public int Seed => State.Registry.Seed;

    /// <summary>The only source of time: that of the options, which can be advanced and frozen here.</summary>
    public HarnessClock Clock { get; }

    /// <summary>The fidelity switches in force.</summary>
    public FidelityChoices Switches => State.Registry.Switches;

    /// <summary>Tokens given out.</summary>
    public TokenStore Tokens { get; }

    /// <summary>What was asked and answered lately.</summary>
    public ExchangeJournal Journal { get; }

    /// <summary>What is to go wrong.</summary>
    public FaultPlan Faults { get; }

    /// <summary>States saved under a name.</summary>
    public NamedSnapshots Snapshots { get; }

    /// <summary>All tenants, sorted by id.</summary>
    public IReadOnlyList<Tenant> Tenants => [.. State.Registry.Tenants.OrderBy(tenant => tenant.Id, StringComparer.Ordinal)];

    /// <summary>The switches that decided something in this workspace, in whatever tenant or before one was known. Sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> ConsultedSwitches =>
        [.. State.Registry.Tenants.SelectMany(tenant => tenant.ConsultedSwitches).Concat(Fidelity.Consulted).Concat(ConsultedElsewhere).Distinct()
            .OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>The switches that decided something in the workspace this one mirrors, or here before it took over a state.</summary>
    internal IReadOnlyList<FidelityAssumption> ConsultedElsewhere { get; set; } = [];

    /// <summary>Its tenants, and where they come from.</summary>
    internal WorkspaceState State { get; }

    internal bool WaitForDelays { get; }

    /// <summary>For decisions before a tenant is known.</summary>
    internal ConsultedFidelity Fidelity => State.Registry.Fidelity;

    /// <summary>Adds an empty tenant with its API integration.</summary>
    /// <exception cref="ArgumentException">The id or the client id is taken, or the partner does not exist.</exception>
    public Tenant AddTenant(TenantRegistration registration)
    {
        try
        {
            return State.Registry.Add(new TenantDocument
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
            State.Registry.SetApiClient(new ApiClientDocument { ClientId = clientId, ClientSecret = clientSecret }, tenant);
            return true;
        });
    }

    /// <summary>Gives an API integration a new token, as if it had logged in.</summary>
    /// <exception cref="ArgumentException">There is no such integration.</exception>
    public AccessToken IssueToken(string clientId) => Tokens.Issue(
        State.Registry.FindApiClient(clientId) ?? throw new ArgumentException($"There is no API integration '{clientId}'.", nameof(clientId)), reuse: false);

    /// <summary>The tenant with this id, or null.</summary>
    public Tenant? FindTenant(string id) => State.Registry.Find(id);

    /// <summary>
    /// Wipes the workspace and fills it from data; <see cref="Reset"/> comes back to this. Tenants that were handed out
    /// before are no part of the workspace any more, and tokens are forgotten.
    /// </summary>
    /// <returns>What is wrong with the data, and then the workspace is as it was; or null.</returns>
    public DocumentProblem? Load(WorkspaceDocument document)
    {
        if (State.Fill(document, document) is { } problem)
            return problem;
        Tokens.Clear();
        return null;
    }

    /// <summary>Like <see cref="Load"/>, but tokens stay, and <see cref="Reset"/> comes back to what was loaded before.</summary>
    public DocumentProblem? Restore(WorkspaceDocument document) => State.Fill(document, State.Setup);

    /// <summary>Wipes the workspace and fills it as it was last loaded; tokens, faults, journal and clock begin anew.</summary>
    /// <exception cref="InvalidOperationException">It was never loaded.</exception>
    public void Reset()
    {
        var document = State.Setup ?? throw new InvalidOperationException($"Workspace '{Name}' was never loaded from a document.");
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
    public WorkspaceDocument Export() => State.Export();

    /// <summary>What differs between the state and what it was last loaded from; null if it never was.</summary>
    public IReadOnlyList<TenantDifference>? DiffFromSetup() => State.DiffFromSetup();

    internal ApiClient? FindApiClient(string clientId) => State.Registry.FindApiClient(clientId);

    /// <summary>Goes on where another server stopped.</summary>
    internal DocumentProblem? Continue(StoredWorkspace stored)
    {
        if (State.Continue(stored) is { } problem)
            return problem;
        Snapshots.Fill(stored.Snapshots);
        return null;
    }
}
