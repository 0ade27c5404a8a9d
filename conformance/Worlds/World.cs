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
    private IReadOnlyList<FidelityAssumption> learned = [];
    private IReadOnlyList<string> taught = [];

    private World(WorldPlan plan, PackProfile pack, WorldSettings settings, VirtualClock clock, MockOpsRamp server, ITarget target)
    {
        Plan = plan;
        Pack = pack;
        Clock = clock;
        this.server = server;
        this.target = target;
        server.Default.AddTenant(new TenantRegistration(Home.Tenant, pack.Credentials.ClientId, pack.Credentials.ClientSecret));
        Repository = IdentityRepository.CreateInMemory();
        Eic = CreateEic(pack, settings, () => new HappeningHandler(target.CreateHandler(), clock, () => Happening));
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
        [.. Workspace.ConsultedSwitches.Union(learned).OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>The switches of EIC that decided something so far, as <c>name=value</c>, sorted.</summary>
    public IEnumerable<string> ConsultedEicSwitches => Eic.ConsultedSwitches.Union(taught).Order(StringComparer.Ordinal);

    private PackProfile Home => Plan.Home ?? Pack;

    /// <summary>What EIC knows.</summary>
    public IdentityRepository Repository { get; }

    /// <summary>What happens in the world just before a request of EIC arrives in OpsRamp; null for nothing.</summary>
    public Action<HttpRequestMessage>? Happening { get; set; }

    /// <summary>The EIC under test.</summary>
    public EicSystem Eic { get; }

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
        var world = new World(plan, pack, settings, clock, server, target);
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
    public Account? AccountWithId(string opsRampId) =>
        Repository.Accounts.Where(Eic.Endpoint, "accountID", opsRampId).LastOrDefault();

    /// <summary>The entitlement of a type that EIC has for an OpsRamp id; null when it knows none.</summary>
    public Entitlement? EntitlementWithId(EntitlementTypeProfile type, string opsRampId) =>
        Repository.Entitlements.FindType(Eic.Endpoint.Key, type.Name) is { } known
            ? Repository.Entitlements.Of(known).FirstOrDefault(entitlement => entitlement.Columns.Values.Contains(opsRampId))
            : null;

    /// <summary>Changes what EIC knows of a person, as an import of users would.</summary>
    public void Change(Person person) =>
        Repository.Users.Update(UserOf(person).Key, Columns(person));

    /// <summary>Another EIC on the same repository, whose requests go elsewhere than to the mock.</summary>
    public EicSystem EicThrough(WorldSettings settings, Func<HttpMessageHandler> createHandler) => CreateEic(Pack, settings, createHandler);

    /// <summary>New users arrive in OpsRamp behind EIC's back.</summary>
    public void AddJoiners(int count) => Tenant.Seed(new(count) { Roles = 0, UserGroups = 0 });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Eic.Dispose();
        Repository.Dispose();
        await target.DisposeAsync();
    }

    private static Dictionary<string, string?> Columns(Person person) =>
        UserColumns.Catalogue.Columns.ToDictionary(column => column.Name, column => person[column.Name], StringComparer.OrdinalIgnoreCase);

    private async Task PopulateAsync(WorldSettings settings)
    {
        Tenant.Seed(new(Plan.Users, Plan.Roles, Plan.UserGroups));
        var generated = Generated = Tenant.Snapshot();
        foreach (var person in Plan.Members) opsRampIds[person.Username] = Tenant.AddUser(UserFor(person)).Id;
        foreach (var person in Plan.Members.UnionBy(Persons.All, person => person.Kind))
            Repository.Users.Add(Columns(person));
        Plan.Prepare?.Invoke(this);

        if (!Plan.EicKnowsAll) return;
        await KnowAllAsync(settings, settings.Elsewhere is null ? Beginning.Of(this, Home, settings, generated.Diff(Tenant.Snapshot())) : null);
        Clock.Advance(TimeSpan.FromDays(1));
    }

    /// <summary>
    /// Learns everything, or copies it from a world that began alike. Both leave the same behind here; a target elsewhere gives
    /// out its own tokens, and so has to be learned from.
    /// </summary>
    private async Task KnowAllAsync(WorldSettings settings, string? beginning)
    {
        if (beginning is not null && settings.Learned.CopyTo(Repository, beginning) is { } lesson)
        {
            for (var token = 0; token < lesson.Tokens; token++) Workspace.IssueToken(Pack.Credentials.ClientId);
            Clock.Advance(lesson.Took);
            learned = lesson.Assumptions;
            taught = lesson.EicSwitches;
            return;
        }

        var start = Clock.GetUtcNow();
        await LearnAllAsync(settings);
        if (beginning is not null)
            settings.Learned.Keep(beginning, Repository, new Lesson(Clock.GetUtcNow() - start, Workspace.Tokens.All.Count, ConsultedSwitches, taught));
    }

    /// <summary>Imports through the pack, with lists that need no paging; then gives each member her account, as an administrator would.</summary>
    private async Task LearnAllAsync(WorldSettings settings)
    {
        using var teacher = CreateEic(
            Home, settings, () => new WholeListHandler(new CredentialsHandler(Home.Credentials, Pack.Credentials, target.CreateHandler())));
        await teacher.ImportAccountsAsync();
        await teacher.ImportAccessAsync();
        taught = teacher.ConsultedSwitches;
        foreach (var person in Plan.Members)
        {
            if (AccountOf(person) is { } account) Repository.Accounts.Assign(account.Key, UserOf(person).Key);
        }
    }

    private List<string> MissingInEic()
    {
        var known = Repository.Accounts.Of(Eic.Endpoint).Select(account => account.AccountId).ToHashSet(StringComparer.Ordinal);
        return [.. Tenant.Users.Where(user => user.Status != UserStatus.Terminated).Select(user => user.Id).Where(id => !known.Contains(id))];
    }

    private EicSystem CreateEic(PackProfile pack, WorldSettings settings, Func<HttpMessageHandler> createHandler) =>
        EicSystem.Create(pack.Pack, Repository, new EicOptions
        {
            CreateHandler = createHandler,
            SecuritySystem = Home.Pack.Name,
            Hosts = pack.Hosts,
            Clock = Clock,
            Seed = settings.Seed,
            ReadTimeout = WorldSettings.ReadTimeout,
            Switches = settings.EicSwitches,
        }).System;

    private static UserRecord UserFor(Person person) => new()
    {
        LoginName = person.Email,
        FirstName = person.FirstName,
        LastName = person.LastName,
        Email = person.Email,
        Country = person["country"],
    };
}
