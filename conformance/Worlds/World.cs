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
    private readonly WorldSettings settings;
    private IdentityRepository? repository;
    private EicSystem? eic;
    private Known? known;
    private Lesson? lesson;

    private World(WorldPlan plan, PackProfile pack, WorldSettings settings, VirtualClock clock, MockOpsRamp server, ITarget target)
    {
        Plan = plan;
        Pack = pack;
        Clock = clock;
        this.settings = settings;
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
        [.. Workspace.ConsultedSwitches.Union(lesson?.Assumptions ?? []).OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>The switches of EIC that decided something so far, as <c>name=value</c>, sorted.</summary>
    public IEnumerable<string> ConsultedEicSwitches => Eic.ConsultedSwitches.Union(lesson?.EicSwitches ?? []).Order(StringComparer.Ordinal);

    private PackProfile Home => Plan.Home ?? Pack;

    /// <summary>What EIC knows.</summary>
    /// <exception cref="InvalidOperationException">The world is still being prepared.</exception>
    public IdentityRepository Repository => repository ?? throw NotYet();

    /// <summary>What happens in the world just before a request of EIC arrives in OpsRamp; null for nothing.</summary>
    public Action<HttpRequestMessage>? Happening { get; set; }

    /// <summary>The EIC under test.</summary>
    /// <exception cref="InvalidOperationException">The world is still being prepared.</exception>
    public EicSystem Eic => eic ?? throw NotYet();

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
            await world.PopulateAsync();
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
    public EicSystem EicThrough(Func<HttpMessageHandler> createHandler) => CreateEic(Pack, createHandler);

    /// <summary>New users arrive in OpsRamp behind EIC's back.</summary>
    public void AddJoiners(int count) => Tenant.Seed(new(count) { Roles = 0, UserGroups = 0 });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        eic?.Dispose();
        if (known is not null) settings.Beginnings.Return(known);
        else repository?.Dispose();
        await target.DisposeAsync();
    }

    private static Dictionary<string, string?> Columns(Person person) =>
        UserColumns.Catalogue.Columns.ToDictionary(column => column.Name, column => person[column.Name], StringComparer.OrdinalIgnoreCase);

    private async Task PopulateAsync()
    {
        Tenant.Seed(new(Plan.Users, Plan.Roles, Plan.UserGroups));
        var generated = Generated = Tenant.Snapshot();
        foreach (var person in Plan.Members) opsRampIds[person.Username] = Tenant.AddUser(UserFor(person)).Id;
        Plan.Prepare?.Invoke(this);

        var users = Plan.Members.UnionBy(Persons.All, person => person.Kind).Select(Columns).ToList();
        var beginning = BeginningWith(users, generated);
        if (beginning is not null && settings.Beginnings.Take(beginning) is { } begun)
        {
            repository = begun.Repository;
            eic = CreateEic();
            known = begun;
            lesson = begun.Lesson;
            Repeat();
        }
        else
        {
            repository = IdentityRepository.CreateInMemory();
            eic = CreateEic();
            foreach (var user in users) repository.Users.Add(user);
            lesson = Plan.EicKnowsAll ? await LearnAllAsync() : null;
            if (beginning is not null)
            {
                repository.Mark();
                known = new Known(beginning, repository, lesson);
            }
        }

        if (Plan.EicKnowsAll) Clock.Advance(TimeSpan.FromDays(1));
    }

    /// <summary>
    /// Null where this world begins as no other does: with several tenants, or with a target elsewhere that gives out its own
    /// tokens and so has to be learned from.
    /// </summary>
    private string? BeginningWith(IReadOnlyList<Dictionary<string, string?>> users, TenantSnapshot generated)
    {
        var beginning = Beginning.Of(Home, Pack, settings, users);
        if (!Plan.EicKnowsAll) return beginning;
        return Workspace.Tenants.Count > 1 || settings.Elsewhere is not null ? null : $"{beginning} {Beginning.Of(Plan, generated.Diff(Tenant.Snapshot()))}";
    }

    /// <summary>What a world that learned left behind in OpsRamp and on the clock.</summary>
    private void Repeat()
    {
        if (lesson is null) return;
        for (var token = 0; token < lesson.Tokens; token++) Workspace.IssueToken(Pack.Credentials.ClientId);
        Clock.Advance(lesson.Took);
    }

    /// <summary>Imports through the pack, with lists that need no paging; then gives each member her account, as an administrator would.</summary>
    private async Task<Lesson> LearnAllAsync()
    {
        var start = Clock.GetUtcNow();
        using var teacher = CreateEic(
            Home, () => new WholeListHandler(new CredentialsHandler(Home.Credentials, Pack.Credentials, target.CreateHandler())));
        await teacher.ImportAccountsAsync();
        await teacher.ImportAccessAsync();
        foreach (var person in Plan.Members)
        {
            if (AccountOf(person) is { } account) Repository.Accounts.Assign(account.Key, UserOf(person).Key);
        }

        return new Lesson(Clock.GetUtcNow() - start, Workspace.Tokens.All.Count, [.. Workspace.ConsultedSwitches], [.. teacher.ConsultedSwitches]);
    }

    private List<string> MissingInEic()
    {
        var known = Repository.Accounts.Of(Eic.Endpoint).Select(account => account.AccountId).ToHashSet(StringComparer.Ordinal);
        return [.. Tenant.Users.Where(user => user.Status != UserStatus.Terminated).Select(user => user.Id).Where(id => !known.Contains(id))];
    }

    private EicSystem CreateEic() =>
        CreateEic(Pack, () => new HappeningHandler(target.CreateHandler(), Clock, () => Happening), logsInAnew: true);

    private EicSystem CreateEic(PackProfile pack, Func<HttpMessageHandler> createHandler, bool logsInAnew = false) =>
        EicSystem.Create(pack.Pack, pack.Definition, Repository, new EicOptions
        {
            CreateHandler = createHandler,
            SecuritySystem = Home.Pack.Name,
            Hosts = pack.Hosts,
            Clock = Clock,
            Seed = settings.Seed,
            ReadTimeout = WorldSettings.ReadTimeout,
            Switches = settings.EicSwitches,
            LogsInAnew = logsInAnew,
        });

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
