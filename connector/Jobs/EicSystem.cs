using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Provisioning;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// An EIC with one connection: imports, requests, provisioning, and the trace of every request it made. It does what EIC
/// would do with the pack's JSONs; expected failures are results, never exceptions.
/// </summary>
public sealed class EicSystem : IDisposable
{
    private readonly EicOptions options;
    private readonly ConsultedSwitches switches;
    private readonly TargetClient target;
    private readonly ConnectionClient client;
    private readonly TemplateRenderer templates;
    private readonly TaskRequests requests;
    private readonly ImportJob imports;
    private readonly ProvisioningJob provisioning;

    private EicSystem(Pack pack, ConnectorDefinition definition, IdentityRepository repository, EicOptions options)
    {
        this.options = options;
        switches = new ConsultedSwitches(options.Switches);
        Definition = definition;
        Repository = repository;
        var known = new KnownSystems(repository, pack, definition, options);
        SecuritySystem = known.System();
        Endpoint = known.Endpoint(SecuritySystem);
        templates = new TemplateRenderer(TemplateContextOf(repository, options));
        var readTimeout = definition.Config?.ReadTimeout is { Value: > 0 } seconds ? TimeSpan.FromSeconds(seconds.Value) : options.ReadTimeout;
        target = new TargetClient(options.CreateHandler(), Hosts(pack), options.Clock, options.BodyLimits, readTimeout);
        client = new ConnectionClient(definition, templates, target, switches, options.Clock, options.WaitOrAdvance);
        KeepTokens(pack);
        var passwords = new PasswordSource(options.Seed, definition.PasswordPolicy);
        var mail = new TaskMail(repository, templates, passwords, client.Secrets, switches, options.Clock);
        var interrupted = new InterruptedJobs(repository, SecuritySystem, switches, options.Clock);
        requests = new TaskRequests(repository, Endpoint, templates, mail, options.Clock);
        imports = new ImportJob(repository, SecuritySystem, Endpoint, definition, interrupted, switches, options.Clock);
        provisioning = new ProvisioningJob(
            repository,
            SecuritySystem,
            new Provisioner(definition, repository, client, templates, passwords, mail, switches, options.Clock),
            definition.Config,
            interrupted,
            options.Clock,
            options.WaitOrAdvance);
    }

    /// <summary>What the pack says.</summary>
    public ConnectorDefinition Definition { get; }

    /// <summary>What EIC knows; not disposed with this.</summary>
    public IdentityRepository Repository { get; }

    /// <summary>The security system of the pack's connection.</summary>
    public SecuritySystem SecuritySystem { get; private set; }

    /// <summary>The endpoint that imports and requests are for.</summary>
    public Endpoint Endpoint { get; }

    internal TimeProvider Clock => options.Clock;

    /// <summary>Every request so far, in the order of sending.</summary>
    public IReadOnlyList<Exchange> Exchanges => client.Log.All;

    /// <summary>The switches that decided something so far, as <c>name=value</c>, by name.</summary>
    public IReadOnlyList<string> ConsultedSwitches => switches.All;

    /// <summary>What the harness replaces in everything it shows.</summary>
    public SecretVault Secrets => client.Secrets;

    /// <summary>Sets an EIC up with a pack, on a repository that may know things already.</summary>
    public static EicCreation Create(Pack pack, IdentityRepository repository, EicOptions options)
    {
        var definition = ConnectorDefinition.Read(pack, out var problems);
        return new EicCreation(new EicSystem(pack, definition, repository, options), problems);
    }

    /// <summary>Sets an EIC up with a pack whose definition was read already: reading one, and its templates, takes longer than most tasks.</summary>
    public static EicSystem Create(Pack pack, ConnectorDefinition definition, IdentityRepository repository, EicOptions options) =>
        new(pack, definition, repository, options);

    /// <summary>Save and Test: fetches a token for each authentication, and makes the test call where there is one.</summary>
    public Task<ConnectionTest> TestConnectionAsync(CancellationToken cancellation = default) =>
        new ConnectionTester(client).RunAsync(cancellation);

    /// <summary>The full import of accounts.</summary>
    public Task<ImportResult> ImportAccountsAsync(CancellationToken cancellation = default) => ImportAsync(JobKind.ImportAccounts, false, cancellation);

    /// <summary>The full import of access: entitlements, and which account has which.</summary>
    public Task<ImportResult> ImportAccessAsync(CancellationToken cancellation = default) => ImportAsync(JobKind.ImportAccess, false, cancellation);

    /// <summary>The import of users (ImportUserJSON).</summary>
    public Task<ImportResult> ImportUsersAsync(CancellationToken cancellation = default) => ImportAsync(JobKind.ImportUsers, false, cancellation);

    /// <summary>An import job; an incremental one takes nothing that is missing for gone.</summary>
    public Task<ImportResult> ImportAsync(JobKind kind, bool incremental, CancellationToken cancellation = default) =>
        ImportAsync(kind, incremental, null, cancellation);

    /// <summary>An import job that somebody watches.</summary>
    public Task<ImportResult> ImportAsync(JobKind kind, bool incremental, IProgress<ImportProgress>? watcher, CancellationToken cancellation = default)
    {
        if (kind == JobKind.Provisioning)
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "The provisioning job is no import.");
        client.BeginJob();
        return imports.RunAsync(
            kind, incremental, (import, source, diagnostics) => Context(import, source, diagnostics) with { ReadSoFar = new ReadSoFar(watcher) }, cancellation);
    }

    /// <summary>Asks for a new account for a user.</summary>
    public Task<RequestResult> RequestAccountAsync(User user, RequestDetails? details = null, CancellationToken cancellation = default) =>
        MadeAsync(requests.Begin(details).Account(user), cancellation);

    /// <summary>Asks for something that concerns an account only: update, enable, disable, remove, change password.</summary>
    public Task<RequestResult> RequestAsync(TaskKind kind, Account account, RequestDetails? details = null, CancellationToken cancellation = default) =>
        kind is TaskKind.AddAccess or TaskKind.RemoveAccess or TaskKind.NewAccount
            ? throw new ArgumentOutOfRangeException(nameof(kind), kind, "Access and new accounts have requests of their own.")
            : MadeAsync(requests.Begin(details).For(kind, account), cancellation);

    /// <summary>Asks to give an account an entitlement.</summary>
    public Task<RequestResult> RequestAccessAsync(Account account, Entitlement entitlement, RequestDetails? details = null, CancellationToken cancellation = default) =>
        MadeAsync(requests.Begin(details).Access(TaskKind.AddAccess, account, entitlement), cancellation);

    /// <summary>Asks to give a user an entitlement; a user without an account gets one first.</summary>
    public Task<RequestResult> RequestAccessAsync(User user, Entitlement entitlement, RequestDetails? details = null, CancellationToken cancellation = default) =>
        MadeAsync(requests.Begin(details).Access(user, entitlement), cancellation);

    /// <summary>Asks to take an entitlement from an account.</summary>
    public Task<RequestResult> RequestRemovalOfAccessAsync(
        Account account, Entitlement entitlement, RequestDetails? details = null, CancellationToken cancellation = default) =>
        MadeAsync(requests.Begin(details).Access(TaskKind.RemoveAccess, account, entitlement), cancellation);

    /// <summary>The provisioning job WSRETRY: one try of every open task.</summary>
    public Task<ProvisioningResult> ProvisionAsync(CancellationToken cancellation = default) => ProvisionAsync(null, cancellation);

    /// <summary>The provisioning job WSRETRY, set to some types of task; null: all.</summary>
    public Task<ProvisioningResult> ProvisionAsync(IReadOnlyCollection<TaskKind>? kinds, CancellationToken cancellation = default)
    {
        client.BeginJob();
        return provisioning.RunAsync(kinds, cancellation);
    }

    /// <summary>Changes the security system, such as its instant provisioning or its provisioning tries.</summary>
    public void Configure(Func<SecuritySystem, SecuritySystem> change)
    {
        SecuritySystem = change(SecuritySystem);
        Repository.Systems.Update(SecuritySystem);
    }

    internal Task WaitAsync(TimeSpan time, CancellationToken cancellation) => options.WaitOrAdvance(time, cancellation);

    /// <inheritdoc/>
    public void Dispose() => target.Dispose();

    private async Task<RequestResult> MadeAsync(List<ProvisioningTask> tasks, CancellationToken cancellation)
    {
        if (!SecuritySystem.InstantProvisioning
            || !(Repository.Systems.IsOn(GlobalSetting.InstantProvisioningTasks) ?? switches.IsTurned(EicSwitchCatalogue.InstantProvisioningTasks)))
        {
            return new RequestResult(tasks, []);
        }

        var outcomes = await provisioning.TryAtOnceAsync(tasks, cancellation);
        return new RequestResult([.. tasks.Select(task => Repository.Tasks.Get(task.Key))], outcomes);
    }

    /// <summary>Fetched tokens stay in the repository, so that the next job starts with them (vendor-documented).</summary>
    private void KeepTokens(Pack pack)
    {
        var version = pack.Find("ConnectionJSON")?.Sha256 ?? "";
        foreach (var state in client.Authentications)
        {
            if (options.LogsInAnew || Repository.Tokens.Find(SecuritySystem.Connection, state.Definition.Name) is not { } token || token.ConnectionJson != version)
                continue;
            state.AccessToken = token.AccessToken;
            state.RefreshToken = token.RefreshToken;
            client.Secrets.AddToken(token.AccessToken);
            client.Secrets.Add(token.RefreshToken, "refresh-token");
        }

        client.TokenChanged = state => Repository.Tokens.Store(new StoredToken
        {
            Connection = SecuritySystem.Connection,
            Authentication = state.Definition.Name,
            ConnectionJson = version,
            AccessToken = state.AccessToken,
            RefreshToken = state.RefreshToken,
        });
    }

    private static TemplateContext TemplateContextOf(IdentityRepository repository, EicOptions options) => new()
    {
        Clock = options.Clock,
        Seed = options.Seed,
        DomainClasses = BoundClasses.Of(repository),
    };

    private ImportContext Context(ImportDefinition definition, ChangeSource source, DiagnosticBag diagnostics) => new(
        definition, Definition.Thresholds, Repository, Endpoint, client, templates, switches, source, options.Clock, diagnostics)
    {
        DefaultSavRole = Repository.Connections.Find(SecuritySystem.Connection)?.DefaultSavRole,
    };

    private HashSet<string> Hosts(Pack pack)
    {
        var hosts = options.Hosts ?? (PackAddresses.Target(pack)?.Host is { } host ? [host] : []);
        return hosts.Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }
}
