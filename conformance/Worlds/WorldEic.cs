using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The EIC of a world: what it knows, how it came to know it, and who runs the pack.</summary>
internal sealed class WorldEic : IDisposable
{
    private readonly World world;
    private readonly WorldSettings settings;
    private Known? known;

    private WorldEic(World world, WorldSettings settings, Known? known)
    {
        this.world = world;
        this.settings = settings;
        this.known = known;
        Lesson = known?.Lesson;
        Repository = known?.Repository ?? IdentityRepository.CreateInMemory();
        System = Create(world.Pack, () => new HappeningHandler(world.Target.CreateHandler(), world.Clock, () => world.Happening), logsInAnew: true);
    }

    /// <summary>What it knows.</summary>
    public IdentityRepository Repository { get; }

    /// <summary>The EIC under test.</summary>
    public EicSystem System { get; }

    /// <summary>What else learning left behind; null where nothing was learned.</summary>
    public Lesson? Lesson { get; private set; }

    /// <summary>An EIC that knows the users of a world, and all of its tenant where the plan says so.</summary>
    /// <param name="world">The world; its tenant is as it is to be.</param>
    /// <param name="settings">What all worlds of the run share.</param>
    /// <param name="generated">The tenant before anybody was added or anything arranged.</param>
    public static async Task<WorldEic> BeginAsync(World world, WorldSettings settings, TenantSnapshot generated)
    {
        var users = world.Plan.Members.UnionBy(Persons.All, person => person.Kind).Select(World.Columns).ToList();
        var beginning = BeginningOf(world, settings, users, generated);
        if (beginning is not null && settings.Beginnings.Take(beginning) is { } known)
        {
            var begun = new WorldEic(world, settings, known);
            begun.Repeat();
            return begun;
        }

        var eic = new WorldEic(world, settings, null);
        try
        {
            foreach (var user in users) eic.Repository.Users.Add(user);
            if (world.Plan.EicKnowsAll) eic.Lesson = await eic.LearnAllAsync();
            if (beginning is not null) eic.Keep(beginning);
            return eic;
        }
        catch
        {
            eic.Dispose();
            throw;
        }
    }

    /// <summary>An EIC on the same repository.</summary>
    public EicSystem Create(PackProfile pack, Func<HttpMessageHandler> createHandler, bool logsInAnew = false) =>
        EicSystem.Create(pack.Pack, pack.Definition, Repository, new EicOptions
        {
            CreateHandler = createHandler,
            SecuritySystem = world.Home.Pack.Name,
            Hosts = pack.Hosts,
            Clock = world.Clock,
            Seed = settings.Seed,
            ReadTimeout = WorldSettings.ReadTimeout,
            Switches = settings.EicSwitches,
            LogsInAnew = logsInAnew,
        });

    /// <summary>The account it has for an OpsRamp id; null when it knows none.</summary>
    public Account? AccountWithId(string opsRampId) => Repository.Accounts.Where(System.Endpoint, "accountID", opsRampId).LastOrDefault();

    /// <inheritdoc/>
    public void Dispose()
    {
        System.Dispose();
        if (known is not null) settings.Beginnings.Return(known);
        else Repository.Dispose();
    }

    /// <summary>
    /// Null where a world begins as no other does: with several tenants, or with a target elsewhere that gives out its own
    /// tokens and so has to be learned from.
    /// </summary>
    private static string? BeginningOf(World world, WorldSettings settings, IReadOnlyList<Dictionary<string, string?>> users, TenantSnapshot generated)
    {
        var beginning = Beginning.Of(world.Home, world.Pack, settings, users);
        if (!world.Plan.EicKnowsAll) return beginning;
        return world.Workspace.Tenants.Count > 1 || settings.Elsewhere is not null
            ? null
            : $"{beginning} {Beginning.Of(world.Plan, generated.Diff(world.Tenant.Snapshot()))}";
    }

    private void Keep(string beginning)
    {
        Repository.Mark();
        known = new Known(beginning, Repository, Lesson);
    }

    /// <summary>What a world that learned left behind in OpsRamp and on the clock.</summary>
    private void Repeat()
    {
        if (Lesson is null) return;
        for (var token = 0; token < Lesson.Tokens; token++) world.Workspace.IssueToken(world.Pack.Credentials.ClientId);
        world.Clock.Advance(Lesson.Took);
    }

    /// <summary>Imports through the pack, with lists that need no paging; then gives each member her account, as an administrator would.</summary>
    private async Task<Lesson> LearnAllAsync()
    {
        var (home, start) = (world.Home, world.Clock.GetUtcNow());
        using var teacher = Create(
            home, () => new WholeListHandler(new CredentialsHandler(home.Credentials, world.Pack.Credentials, world.Target.CreateHandler())));
        await teacher.ImportAccountsAsync();
        await teacher.ImportAccessAsync();
        foreach (var person in world.Plan.Members)
        {
            if (AccountWithId(world.IdOf(person)) is { } account) Repository.Accounts.Assign(account.Key, Repository.Users.Find(person.Username)!.Key);
        }

        return new Lesson(world.Clock.GetUtcNow() - start, world.Workspace.Tokens.All.Count, [.. world.Workspace.ConsultedSwitches], [.. teacher.ConsultedSwitches]);
    }
}
