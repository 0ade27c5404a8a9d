using System.CommandLine;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic provision</c>: the provisioning job WSRETRY, once.</summary>
internal sealed class EicProvisionCommand
{
    private readonly EicArguments options = new();
    private readonly Option<string[]> types = new("--task-type") { Description = "Only tasks of a type, such as 'New Account'.", HelpName = "TYPE", DefaultValueFactory = _ => [] };
    private readonly CommandConsole console;

    private EicProvisionCommand(CommandConsole console)
    {
        this.console = console;
        types.AcceptOnly([.. Enum.GetValues<TaskKind>().Select(TaskNames.Of)]);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new EicProvisionCommand(console);
        var command = new CommandWithExamples("provision", "Runs the provisioning job WSRETRY: one try of every open task.")
        {
            verb.options.Database, verb.options.SecuritySystem, verb.options.Endpoint, verb.types, verb.options.Target, verb.options.Switches, verb.options.Trace, verb.options.Format,
        };
        command.SetAction(verb.RunAsync);
        command.Examples = ["eic provision --database eic.db", "eic provision --database eic.db --trace", "eic provision --database eic.db --task-type 'New Account' --format json"];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var eic = EicAtHand.Open(arguments, options, console);
        if (eic is null) return ExitCodes.Usage;
        var wanted = arguments.GetValue(types)!;
        var kinds = Enum.GetValues<TaskKind>().Where(kind => wanted.Length == 0 || wanted.Contains(TaskNames.Of(kind))).ToList();
        var beliefs = new Beliefs(eic.Repository);
        var result = await console.WithSpinnerAsync("provisioning", () => eic.System.ProvisionAsync(kinds, cancellation));
        if (arguments.GetValue(options.Format) == "json") Listing.PrintJson(console, Json(eic, result, beliefs));
        else Print(eic, result, beliefs, arguments.GetValue(options.Trace));
        return result.Run.Outcome == JobOutcome.Success ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private void Print(EicAtHand eic, ProvisioningResult result, Beliefs beliefs, bool traces)
    {
        var trace = new TraceText(console);
        if (traces) trace.Write(eic.System.Exchanges);
        trace.Write(result.Outcomes.SelectMany(outcome => outcome.Diagnostics));
        console.Output.WriteLine(FormattableString.Invariant($"Job {result.Run.Key} {result.Run.Outcome}: {ForeignText.Visible(result.Run.Comments ?? "")}"));
        EicListings.Tasks(eic.Repository, [.. result.Outcomes.Select(outcome => outcome.Task)]).Print(console, "text");
        beliefs.Write(trace);
    }

    private static JsonObject Json(EicAtHand eic, ProvisioningResult result, Beliefs beliefs) => new()
    {
        ["job"] = result.Run.Key,
        ["outcome"] = result.Run.Outcome.ToString(),
        ["comments"] = result.Run.Comments,
        ["tasks"] = EicListings.Tasks(eic.Repository, [.. result.Outcomes.Select(outcome => outcome.Task)]).ToJson(),
        ["changes"] = beliefs.ToJson(),
        ["diagnostics"] = TraceJson.Of(result.Outcomes.SelectMany(outcome => outcome.Diagnostics)),
        ["exchanges"] = TraceJson.Of(eic.Pack, eic.System.Exchanges),
    };
}
