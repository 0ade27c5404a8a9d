using System.CommandLine;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>invoke OPERATION PACK</c>: one operation between the pack and a fresh OpsRamp, shown call by call.</summary>
internal sealed class InvokeCommand
{
    private readonly Argument<string> operation = new("OPERATION") { Description = string.Join(", ", Invocation.Operations) + "." };
    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string?> user = new("--user") { Description = "A JSON object with EIC's user columns; default: Jane Roe, who has a value in every column.", HelpName = "FILE" };
    private readonly Option<string?> entitlement = new("--entitlement") { Description = "Entitlement type, or type and value, such as 'roles' or 'roles/Administrator'; default: the first that can be granted.", HelpName = "TYPE[/VALUE]" };
    private readonly Option<int> users = new("--users") { Description = "How many users the tenant has.", HelpName = "N", DefaultValueFactory = _ => new WorldPlan().Users };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Renders the operation's first request and sends nothing." };
    private readonly Option<int> seed = SharedOptions.Seed();
    private readonly Option<string[]> switches = EicArguments.SwitchOption();
    private readonly Option<string> format = SharedOptions.Format();
    private readonly CommandConsole console;

    private InvokeCommand(CommandConsole console)
    {
        this.console = console;
        operation.AcceptOnly([.. Invocation.Operations]);
        users.AcceptOnly(1, 100_000);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new InvokeCommand(console);
        var command = new CommandWithExamples("invoke", "Plays one operation of a pack, and shows each request with where its values come from, the answer, the verdict, and what changed.")
        {
            verb.operation, verb.pack, verb.user, verb.entitlement, verb.users, verb.dryRun, verb.seed, verb.switches, verb.format,
        };
        command.SetAction(verb.RunAsync);
        command.Examples =
        [
            "invoke create-account guide",
            "invoke update-account guide --user jane.json --dry-run",
            "invoke add-access completed --entitlement roles --format json",
        ];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (PackInput.Of(arguments.GetValue(pack)!, console).Runnable(console) is not { } read
            || PackInput.Settings(read, console) is not { } harness
            || Person(arguments.GetValue(user)) is not { } person)
        {
            return ExitCodes.Usage;
        }

        var chosen = harness.Switches with { Eic = EicArguments.Switched(harness.Switches.Eic, arguments.GetValue(switches)!) };
        var profile = new PackProfile(read, harness.Hosts);
        var settings = new WorldSettings(arguments.GetValue(seed), WorldSettings.DefaultClockStart, chosen, TargetKind.TestHost);
        var plan = new InvocationPlan(arguments.GetValue(operation)!, person, arguments.GetValue(entitlement), arguments.GetValue(users), arguments.GetValue(dryRun));
        var (invocation, problem) = await Invocation.PlayAsync(profile, settings, plan, cancellation);
        if (invocation is null)
        {
            console.Problem(problem!);
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(format) == "json") Listing.PrintJson(console, Json(profile, invocation));
        else Print(invocation);
        return invocation.Succeeded || invocation.DryRun ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private Person? Person(string? path)
    {
        if (path is null) return Persons.Full;
        if (UsersFile.Read(path, console) is not [var columns, ..]) return null;
        var known = columns.Where(column => column.Value is not null).ToDictionary(column => column.Key, column => column.Value!, StringComparer.OrdinalIgnoreCase);
        foreach (var column in (string[])["firstname", "lastname", "email"])
        {
            if (known.ContainsKey(column)) continue;
            console.Problem(EicAtHand.Wrong("eic/bad-users", $"'{path}': the user has no {column}.", $"Add \"{column}\": OpsRamp has no user without."));
            return null;
        }

        return new Person(PersonKind.Full, known);
    }

    private void Print(Invocation invocation)
    {
        var trace = new TraceText(console);
        console.Output.WriteLine($"{invocation.Operation} for {ForeignText.Visible(invocation.About)}");
        console.Output.WriteLine();
        foreach (var exchange in invocation.Exchanges) trace.Write(exchange, answered: !invocation.DryRun);
        trace.Write(invocation.Diagnostics);
        if (invocation.DryRun)
        {
            console.Output.WriteLine(ForeignText.Visible(invocation.Outcome));
            return;
        }

        trace.Write("What changed in OpsRamp", invocation.Effects.Target.Select(Line));
        trace.Write("What EIC believes now", invocation.Effects.Belief.Select(Line));
        console.Output.WriteLine(ForeignText.Visible(invocation.Outcome));
    }

    private static string Line(StateChange change) => change.Kind switch
    {
        ChangeKind.Added => $"+ {change.Subject}{(change.After is null ? "" : $" {change.After}")}",
        ChangeKind.Removed => $"- {change.Subject}{(change.Before is null ? "" : $" {change.Before}")}",
        _ => $"~ {change.Subject}: {change.Before ?? "null"} → {change.After ?? "null"}",
    };

    private static JsonObject Json(PackProfile profile, Invocation invocation) => new()
    {
        ["operation"] = invocation.Operation,
        ["about"] = invocation.About,
        ["succeeded"] = invocation.Succeeded,
        ["outcome"] = invocation.Outcome,
        ["exchanges"] = TraceJson.Of(profile.Pack, invocation.Exchanges),
        ["diagnostics"] = TraceJson.Of(invocation.Diagnostics),
        ["target"] = new JsonArray([.. invocation.Effects.Target.Select(Json)]),
        ["belief"] = new JsonArray([.. invocation.Effects.Belief.Select(Json)]),
    };

    private static JsonNode Json(StateChange change) =>
        new JsonObject { ["kind"] = change.Kind.ToString(), ["what"] = change.Subject, ["before"] = change.Before, ["after"] = change.After };
}
