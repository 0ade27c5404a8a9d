using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>A tenant in OpsRamp, an EIC that runs the pack, and a clock that stands still: what one case plays in.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly Dictionary<string, string> opsRampIds = new(StringComparer.Ordinal);
    private readonly MockOpsRamp server;
    private readonly ITarget target;
    private WorldEic? eic;

    private World(WorldPlan plan, PackProfile pack, VirtualClock clock, MockOpsRamp server, ITarget target)
    {
        Plan = plan;
        Pack = pack;
        Clock = clock;
        this.server = server;
        this.target = target;
        server.Default.AddTenant(new TenantRegistration(Home.Tenant, pack.Credentials.ClientId, pack.Credentials.ClientSecret));
    }

    /// <summary>What it started from.</summary>
    public WorldPlan Plan { get; }

    /// <summary>The pack EIC runs.</summary>
    public PackProfile Pack { get; }

    /// <summary>The only clock in this world; both sides read it.</summary>
    public VirtualClock Clock { get; }

    /// <summary>The tenant in OpsRamp, as it is now: where the target is elsewhere, each exchange may put another in its place.</summary>
    public Tenant Tenant => Workspace.FindTenant(Home.Tenant)!;

    /// <summary>Where EIC's requests go.</summary>
    internal ITarget Target => target;

    /// <summary>The tenant as it was generated, before anybody was added or anything arranged: the same in every world of the same size.</summary>
    internal TenantSnapshot? Generated { get; private set; }

    /// <summary>The workspace of the tenant: tokens, journal, switches.</summary>
    public Workspace Workspace => server.Default;

    /// <summary>The fidelity switches that decided something so far, sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> ConsultedSwitches =>
        [.. Workspace.ConsultedSwitches.Union(eic?.Lesson?.Assumptions ?? []).OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>The switches of EIC that decided something so far, as <c>name=value</c>, sorted.</summary>
    public IEnumerable<string> ConsultedEicSwitches => Eic.ConsultedSwitches.Union(eic?.Lesson?.EicSwitches ?? []).Order(StringComparer.Ordinal);

    /// <summary>The pack whose tenant it is, and that EIC learned with.</summary>
    internal PackProfile Home => Plan.Home ?? Pack;

    /// <summary>What EIC knows.</summary>
    /// <exception cref="InvalidOperationException">The world is still being prepared.</exception>
    public IdentityRepository Repository => (eic ?? throw NotYet()).Repository;

    /// <summary>What happens in the world just before a request of EIC arrives in OpsRamp; null for nothing.</summary>
    public Action<HttpRequestMessage>? Happening { get; set; }

    /// <summary>The EIC under test.</summary>
    /// <exception cref="InvalidOperationException">The world is still being prepared.</exception>
    public EicSystem Eic => (eic ?? throw NotYet()).System;

    /// <summary>Whether EIC really holds every user of the tenant, as the plan may ask for.</summary>
    public bool EicKnowsAll => MissingInEic().Count == 0;

    /// <summary>Builds a world.</summary>
    public static async Task<World> CreateAsync(WorldPlan plan, PackProfile pack, WorldSettings settings)
    {
        var clock = new VirtualClock(settings.ClockStart);
        var server = new MockOpsRamp(new WorkspaceOptions { Seed = settings.Seed, Clock = clock, Switches = settings.Switches.OpsRamp, WaitForDelays = false });
        ITarget target = settings.Elsewhere is { } elsewhere ? await elsewhere.OpenAsync(server)
            : plan.OnWire || settings.Target == TargetKind.Kestrel ? await KestrelTarget.StartAsync(server)
            : await TestHostTarget.StartAsync(server);
        var world = new World(plan, pack, clock, server, target);
        try
        {
            await world.PopulateAsync(settings);
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }

        return world;
    }

    /// <summary>Both sides as they are now.</summary>
    public Moment Now() => new(Tenant.Snapshot(), Repository.Snapshot());

    /// <summary>The EIC user of a person.</summary>
    public User UserOf(Person person) =>
        Repository.Users.Find(person.Username) ?? throw new InvalidOperationException($"EIC has no user '{person.Username}'.");

    /// <summary>The OpsRamp id of a member.</summary>
    public string IdOf(Person person) => opsRampIds[person.Username];

    /// <summary>The account EIC has for a member; null when it knows none.</summary>
    public Account? AccountOf(Person person) => AccountWithId(IdOf(person));

    /// <summary>The account EIC has for an OpsRamp id; null when it knows none.</summary>
    public Account? AccountWithId(string opsRampId) => (eic ?? throw NotYet()).AccountWithId(opsRampId);

    /// <summary>The entitlement of a type that EIC has for an OpsRamp id; null when it knows none.</summary>
    public Entitlement? EntitlementWithId(EntitlementTypeProfile type, string opsRampId) => EntitlementsById(type).GetValueOrDefault(opsRampId);

    /// <summary>The entitlements of a type that EIC has, by OpsRamp id. A pack may keep the id in any column, so each of their values leads to them.</summary>
    public IReadOnlyDictionary<string, Entitlement> EntitlementsById(EntitlementTypeProfile type)
    {
        var byId = new Dictionary<string, Entitlement>(StringComparer.Ordinal);
        if (Repository.Entitlements.FindType(Eic.Endpoint.Key, type.Name) is not { } known) return byId;
        foreach (var entitlement in Repository.Entitlements.Of(known))
        {
            foreach (var value in entitlement.Columns.Values) byId.TryAdd(value, entitlement);
        }

        return byId;
    }

    /// <summary>Changes what EIC knows of a person, as an import of users would.</summary>
    public void Change(Person person) =>
        Repository.Users.Update(UserOf(person).Key, Columns(person));

    /// <summary>Another EIC on the same repository, whose requests go elsewhere than to the mock.</summary>
    public EicSystem EicThrough(Func<HttpMessageHandler> createHandler) => (eic ?? throw NotYet()).Create(Pack, createHandler);

    /// <summary>New users arrive in OpsRamp behind EIC's back.</summary>
    public void AddJoiners(int count) => Tenant.Seed(new(count) { Roles = 0, UserGroups = 0 });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        eic?.Dispose();
        await target.DisposeAsync();
    }

    /// <summary>What an import of users would write of a person.</summary>
    internal static Dictionary<string, string?> Columns(Person person) =>
        UserColumns.Catalogue.Columns.ToDictionary(column => column.Name, column => person[column.Name], StringComparer.OrdinalIgnoreCase);

    private async Task PopulateAsync(WorldSettings settings)
    {
        Tenant.Seed(new(Plan.Users, Plan.Roles, Plan.UserGroups));
        var generated = Generated = Tenant.Snapshot();
        foreach (var person in Plan.Members) opsRampIds[person.Username] = Tenant.AddUser(UserFor(person)).Id;
        Plan.Prepare?.Invoke(this);
        eic = await WorldEic.BeginAsync(this, settings, generated);
        if (Plan.EicKnowsAll) Clock.Advance(TimeSpan.FromDays(1));
    }

    private List<string> MissingInEic()
    {
        var known = Repository.Accounts.Of(Eic.Endpoint).Select(account => account.AccountId).ToHashSet(StringComparer.Ordinal);
        return [.. Tenant.Users.Where(user => user.Status != UserStatus.Terminated).Select(user => user.Id).Where(id => !known.Contains(id))];
    }

    private static InvalidOperationException NotYet() => new("EIC is not there yet while its world is being prepared.");

    private static UserRecord UserFor(Person person) => new()
    {
        LoginName = person.Email,
        FirstName = person.FirstName,
        LastName = person.LastName,
        Email = person.Email,
        Country = person["country"],
    };
}
