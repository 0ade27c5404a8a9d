using System.CommandLine;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic import users|accounts|access</c>: the import jobs, and users from a file.</summary>
internal sealed class EicImportCommand
{
    private readonly EicArguments options = new();
    private readonly Argument<string> what = new("WHAT") { Description = "'users', 'accounts' or 'access'; accounts come before access." };
    private readonly Option<string?> file = new("--file") { Description = "With users: a JSON array of objects with EIC's user columns, instead of ImportUserJSON.", HelpName = "FILE" };
    private readonly Option<bool> incremental = new("--incremental") { Description = "Takes nothing that is missing for gone." };
    private readonly CommandConsole console;

    private EicImportCommand(CommandConsole console)
    {
        this.console = console;
        what.AcceptOnly("users", "accounts", "access");
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new EicImportCommand(console);
        var command = new CommandWithExamples("import", "Runs Application Data Import (Single Threaded) for accounts or access, or an import of users.")
        {
            verb.what, verb.options.Database, verb.options.SecuritySystem, verb.options.Endpoint, verb.options.Target, verb.options.Switches,
            verb.file, verb.incremental, verb.options.Trace, verb.options.Format,
        };
        command.SetAction(verb.RunAsync);
        command.Examples = ["eic import users --file people.json --database eic.db", "eic import accounts --database eic.db --trace", "eic import access --database eic.db --format json"];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(what) == "users" && arguments.GetValue(file) is { } path) return Upload(arguments, path);
        using var eic = EicAtHand.Open(arguments, options, console);
        if (eic is null) return ExitCodes.Usage;
        var kind = arguments.GetValue(what) switch
        {
            "users" => JobKind.ImportUsers,
            "accounts" => JobKind.ImportAccounts,
            _ => JobKind.ImportAccess,
        };
        var beliefs = new Beliefs(eic.Repository);
        var isJson = arguments.GetValue(options.Format) == "json";
        Task<ImportResult> ImportAsync(IProgress<ImportProgress>? watcher) => eic.System.ImportAsync(kind, arguments.GetValue(incremental), watcher, cancellation);
        var result = isJson
            ? await ImportAsync(null)
            : await console.WithSpinnerAsync("importing", say => ImportAsync(new Watcher(say)));
        if (isJson) Listing.PrintJson(console, Json(eic, result, beliefs));
        else Print(eic, result, beliefs, arguments.GetValue(options.Trace));
        return result.Succeeded ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private int Upload(ParseResult arguments, string path)
    {
        using var repository = EicAtHand.OpenRepository(arguments.GetValue(options.Database)!, console);
        if (repository is null || UsersFile.Read(path, console) is not { } users) return ExitCodes.Usage;
        var (added, updated) = UsersFile.Store(repository, users);
        if (arguments.GetValue(options.Format) == "json") Listing.PrintJson(console, new JsonObject { ["added"] = added, ["updated"] = updated });
        else console.Output.WriteLine(FormattableString.Invariant($"{added} users added, {updated} updated"));
        return ExitCodes.Success;
    }

    private void Print(EicAtHand eic, ImportResult result, Beliefs beliefs, bool traces)
    {
        var trace = new TraceText(console);
        if (traces) trace.Write(eic.System.Exchanges);
        trace.Write(result.Diagnostics);
        console.Output.WriteLine(FormattableString.Invariant($"Job {result.Run.Key} {result.Run.Outcome}: {ForeignText.Visible(result.Run.Comments ?? "")}"));
        beliefs.Write(trace);
    }

    private static JsonObject Json(EicAtHand eic, ImportResult result, Beliefs beliefs) => new()
    {
        ["job"] = result.Run.Key,
        ["outcome"] = result.Run.Outcome.ToString(),
        ["comments"] = result.Run.Comments,
        ["counts"] = new JsonObject
        {
            ["read"] = result.Counts.Read,
            ["added"] = result.Counts.Added,
            ["updated"] = result.Counts.Updated,
            ["inactivated"] = result.Counts.Inactivated,
            ["correlated"] = result.Counts.Correlated,
            ["linksAdded"] = result.Counts.LinksAdded,
            ["linksRemoved"] = result.Counts.LinksRemoved,
        },
        ["changes"] = beliefs.ToJson(),
        ["diagnostics"] = TraceJson.Of(result.Diagnostics),
        ["exchanges"] = TraceJson.Of(eic.Pack, eic.System.Exchanges),
    };

    private sealed class Watcher(Action<string> say) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => say(FormattableString.Invariant($"{value.Call}: {value.Pages} pages, {value.Records:N0} records so far"));
    }
}
