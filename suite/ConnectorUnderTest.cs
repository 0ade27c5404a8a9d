using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Checks.Elsewhere;
using OpsRampHarness.Conformance.Commands;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Suite;

/// <summary>A pack with its settings, its baseline and its target, read when they are first needed.</summary>
internal sealed class ConnectorUnderTest : IDisposable
{
    private const int Width = 110;

    private readonly ConnectorOptions options;
    private readonly Lazy<PackInput> input;
    private readonly Lazy<CheckOptions> checks;
    private readonly Lazy<Task<ITargetSource?>> target;

    public ConnectorUnderTest(ConnectorOptions options)
    {
        this.options = options;
        input = new(() => PackInput.Of(ShippedPacks.IsName(options.Pack) ? options.Pack : Found(options.Pack), new CommandConsole(TextWriter.Null, TextWriter.Null), options.Connection));
        checks = new(ReadOptions);
        target = new(OpenAsync);
    }

    /// <summary>The ids of all cases there are, in the order of the catalogue.</summary>
    /// <exception cref="ConnectorException">Something cannot be used.</exception>
    public IReadOnlyList<string> CaseIds() =>
        [.. Planned().Where(item => item.Case.Matrix <= checks.Value.Matrix && CaseSelection.Matching(options.Only).Includes(item.Check.Id, item.Case.Variant)).Select(item => item.Id)];

    /// <summary>Plays a case.</summary>
    /// <returns>How it ended, and the same for people.</returns>
    public async Task<(CaseResult Result, string Report)> PlayAsync(string id)
    {
        var run = await CheckRunner.RunAsync(Pack(), checks.Value with { Selection = CaseSelection.Only(id), Elsewhere = await target.Value, Workers = 1 });
        return (run.Cases.Single(), Report(run with { Findings = [] }));
    }

    /// <summary>What the linter says that is an error and not known, and what the baseline knows that it does not say; empty for nothing.</summary>
    public string LintReport()
    {
        var result = PackLint.Run(options.Pack, input.Value.Read, checks.Value.Settings, checks.Value.Baseline, options.TargetMappings is null || new PackProfile(Pack()).IsForOpsRamp);
        return string.Join('\n', result.Findings.Where(finding => finding is { Severity: Severity.Error, Why: null })
            .Select(finding => $"{Where(finding.Location)}{finding.Rule}: {finding.Message} {finding.Fix}")
            .Concat(result.StaleEntries.Select(entry => $"{entry.Entry}: {entry.Message}")));
    }

    /// <summary>Entries of the baseline that are about no case there is; empty for none.</summary>
    public string EntriesOfNothing()
    {
        var planned = Planned().ToList();
        return string.Join('\n', checks.Value.Baseline.Failures
            .Where(entry => !planned.Exists(item => item.Check.Id == entry.Check && (entry.Variant is null || entry.Variant == item.Case.Variant)))
            .Select(entry => $"the baseline names {entry.Check}{(entry.Variant is null ? "" : $":{entry.Variant}")}, and the pack has no such case"));
    }

    public void Dispose()
    {
        if (target is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) (target.Value.Result as IDisposable)?.Dispose();
    }

    private IEnumerable<PlannedCase> Planned()
    {
        var profile = new PackProfile(Pack(), checks.Value.Settings.Hosts);
        return options.TargetMappings is null ? PlannedCase.All(profile) : ElsewhereCatalogue.Planned(profile, MappingsOf(options.TargetMappings));
    }

    private Pack Pack() => Told(console => input.Value.Runnable(console));

    private CheckOptions ReadOptions() => new()
    {
        Settings = Told(console => PackInput.Settings(Pack(), console)),
        Baseline = Told(console => PackInput.Baseline(Pack(), options.Baseline is null or "none" ? options.Baseline : Found(options.Baseline), console)),
        ReadingProblems = input.Value.Read.Problems,
        Matrix = options.FullMatrix ? Matrix.Full : Matrix.Core,
        Seed = options.Seed,
    };

    private async Task<ITargetSource?> OpenAsync()
    {
        if (options.TargetMappings is { } folder) return MappingsOf(folder);
        if (options.Target is not { } address) return null;
        var (source, problem) = await TargetInput.OfAddressAsync(address, options.ControlKey, mayWrite: false, CancellationToken.None);
        if (problem is not null) throw new ConnectorException(problem.ToString());
        return source is { IsOpsRampMock: true } ? source : throw new ConnectorException($"'{address}' is no sandbox of this harness. Start one with 'opsramp-harness serve'.");
    }

    private static ITargetSource MappingsOf(string folder)
    {
        var (source, problem) = TargetInput.OfMappings(Found(folder));
        return source ?? throw new ConnectorException(problem!.ToString());
    }

    /// <summary>What something said when it gave nothing.</summary>
    private static T Told<T>(Func<CommandConsole, T?> read)
        where T : class
    {
        using var said = new StringWriter();
        return read(new CommandConsole(TextWriter.Null, said)) ?? throw new ConnectorException(said.ToString().Trim());
    }

    private string Report(Run run)
    {
        using var text = new StringWriter();
        new TerminalReport(text, new TerminalSettings(Width, Colour: false, Unicode: true)).Write(run, input.Value.Folder, reportPath: null, elapsed: null);
        return text.ToString();
    }

    private static string Where(Place? place) => place is null ? "" : FormattableString.Invariant($"{place.File}:{place.Line}:{place.Column} ");

    /// <summary>A path as it is seen from the folder of the tests or the nearest folder above it; what is nowhere, and what is none, stays as it is.</summary>
    private static string Found(string path)
    {
        if (Path.IsPathRooted(path)) return path;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Path.Exists(candidate)) return candidate;
        }

        return path;
    }
}
