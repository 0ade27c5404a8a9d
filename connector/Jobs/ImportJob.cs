using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>The job Application Data Import (Single Threaded), for accounts or for access.</summary>
internal sealed class ImportJob(
    IdentityRepository repository, SecuritySystem system, Endpoint endpoint, ConnectorDefinition definition, InterruptedJobs interrupted, ConsultedSwitches switches, TimeProvider clock)
{
    public async Task<ImportResult> RunAsync(
        JobKind kind, bool incremental, Func<ImportDefinition, ChangeSource, DiagnosticBag, ImportContext> createContext, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        using var taken = JobLock.TryTake(repository, system);
        if (taken is not null)
            interrupted.ClearUp();
        if ((taken is null ? Blocked() : Refusal(kind) ?? Refusal(incremental)) is { } refusal)
        {
            diagnostics.Add(refusal);
            return new ImportResult(Start(kind, incremental, JobOutcome.Refused, refusal.Message), new ImportCounts(), diagnostics.All);
        }

        var run = Start(kind, incremental, JobOutcome.Running, null);
        if (incremental)
            diagnostics.Add(Incremental());
        var import = kind == JobKind.ImportUsers ? new ImportDefinition(definition.Users!.DateFormat, [], null, null, null, []) : definition.Import!;
        var context = createContext(import, ChangeSource.Job(run.Key), diagnostics) with
        {
            Incremental = incremental,
            Attribute = kind == JobKind.ImportUsers ? "ImportUserJSON" : "ImportAccountEntJSON",
        };
        var (counts, complete) = await ReadAsync(kind, context, cancellation);
        var comments = string.Join("; ", context.History.Prepend(counts is null ? "stopped; nothing changed" : Summary(counts)));
        run = repository.Jobs.Update(run with { Outcome = complete ? JobOutcome.Success : JobOutcome.Failed, Ended = clock.NowText(), Comments = comments });
        return new ImportResult(run, counts ?? new ImportCounts(), diagnostics.All);
    }

    private Task<(ImportCounts? Counts, bool Complete)> ReadAsync(JobKind kind, ImportContext context, CancellationToken cancellation) => kind switch
    {
        JobKind.ImportUsers => new UserImport(context, definition.Users!).RunAsync(cancellation),
        JobKind.ImportAccounts => new AccountImport(context, definition.Import!.Accounts!).RunAsync(cancellation),
        _ => new AccessImport(context, definition.EndpointFilters).RunAsync(cancellation),
    };

    private static Diagnostic Incremental() => Diagnostic.Note(
        "job/incremental",
        null,
        "The import is incremental.",
        "No public source tells what a REST connection asks for then; it is read in full here, and nothing missing is taken for gone.",
        "Run a full import to find what was removed.");

    private Diagnostic Blocked() => Diagnostic.Error(
        "job/blocked", null, $"Another job runs on the security system '{system.Name}'.", "EIC does not start the job.", "Wait for the other to end.");

    private Diagnostic? Refusal(bool incremental) =>
        incremental && switches.IsTurned(EicSwitchCatalogue.IncrementalImport)
            ? Diagnostic.Error(
                "job/incremental-refused",
                null,
                "The import is incremental, and by the switch 'incremental-import' a REST connection does not import incrementally.",
                "EIC does not start the job.",
                "Run a full import.")
            : null;

    private Diagnostic? Refusal(JobKind kind)
    {
        if (repository.Jobs.All.Any(run => run.SecuritySystemKey == system.Key && run.Outcome == JobOutcome.Running))
            return Blocked();

        if (kind == JobKind.ImportAccounts)
        {
            return definition.Import?.Accounts is null
                ? Diagnostic.Error(
                    "job/no-account-import", null, "The pack imports no accounts: ImportAccountEntJSON has no accountParams.", "EIC's job has nothing to do.", "Add accountParams.")
                : null;
        }

        if (kind == JobKind.ImportUsers)
        {
            return definition.Users is null
                ? Diagnostic.Error("job/no-user-import", null, "The pack has no ImportUserJSON.", "EIC's job has nothing to do.", "Add ImportUserJSON.")
                : null;
        }

        if (definition.Import?.Entitlements is null && definition.Import?.Access is null)
        {
            return Diagnostic.Error(
                "job/no-access-import", null, "The pack imports no access: ImportAccountEntJSON has neither entitlementParams nor acctEntParams.", "EIC's job has nothing to do.", "Add entitlementParams.");
        }

        var accountsWereImported = repository.Jobs.All.Any(run => run.SecuritySystemKey == system.Key && run.Kind == JobKind.ImportAccounts && run.Outcome == JobOutcome.Success);
        return accountsWereImported || repository.Accounts.Of(endpoint).Count > 0 || definition.Import.Accounts is null
            ? null
            : Diagnostic.Error(
                "job/accounts-first",
                null,
                "Access is imported before any account was.",
                "There is no account to link an entitlement to.",
                "Run the full import of accounts first, then the import of access.");
    }

    private JobRun Start(JobKind kind, bool incremental, JobOutcome outcome, string? comments) => repository.Jobs.Add(new JobRun
    {
        Kind = kind,
        Incremental = incremental,
        SecuritySystemKey = system.Key,
        Outcome = outcome,
        Started = clock.NowText(),
        Ended = outcome == JobOutcome.Running ? null : clock.NowText(),
        Comments = comments,
    });

    private static string Summary(ImportCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"read {counts.Read}, added {counts.Added}, updated {counts.Updated}, inactivated {counts.Inactivated}, links +{counts.LinksAdded} -{counts.LinksRemoved}");
}
