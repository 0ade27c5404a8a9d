using System.CommandLine;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic request WHAT</c>: what somebody asks for in the access request system; it makes tasks.</summary>
internal sealed class EicRequestCommand
{
    private static readonly SortedDictionary<string, TaskKind> Kinds = new(StringComparer.Ordinal)
    {
        ["add-access"] = TaskKind.AddAccess,
        ["change-password"] = TaskKind.ChangePassword,
        ["disable-account"] = TaskKind.DisableAccount,
        ["enable-account"] = TaskKind.EnableAccount,
        ["new-account"] = TaskKind.NewAccount,
        ["remove-access"] = TaskKind.RemoveAccess,
        ["remove-account"] = TaskKind.RemoveAccount,
        ["update-account"] = TaskKind.UpdateAccount,
        ["update-user"] = TaskKind.UpdateUser,
    };

    private readonly EicArguments options = new();
    private readonly Argument<string> what = new("WHAT") { Description = string.Join(", ", Kinds.Keys) + "." };
    private readonly Option<string?> user = new("--user") { Description = "Username of the user it is for.", HelpName = "NAME" };
    private readonly Option<string?> account = new("--account") { Description = "Name of the account, when not the user's only one.", HelpName = "NAME" };
    private readonly Option<string?> entitlement = new("--entitlement") { Description = "Entitlement type and value or id, such as 'roles/Administrator'.", HelpName = "TYPE/VALUE" };
    private readonly Option<string?> justification = new("--justification") { Description = "Business justification.", HelpName = "TEXT" };
    private readonly Option<string[]> attributes = new("--attribute") { Description = "A dynamic attribute; templates read it as ${requestAccessAttributes.NAME}.", HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };
    private readonly Option<string?> requestor = new("--requestor") { Description = "Who asks; default: the user.", HelpName = "NAME" };
    private readonly Option<string?> approver = new("--approver") { Description = "Who approved.", HelpName = "NAME" };
    private readonly CommandConsole console;

    private EicRequestCommand(CommandConsole console)
    {
        this.console = console;
        what.AcceptOnly([.. Kinds.Keys]);
        attributes.Validators.Add(result =>
        {
            if ((result.GetValueOrDefault<string[]>() ?? []).FirstOrDefault(text => text.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
                result.AddError($"'{wrong}' is no NAME=VALUE.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new EicRequestCommand(console);
        var command = new CommandWithExamples("request", "Asks for an account, access, or a change; makes the tasks, and does them at once when both switches of instant provisioning are on.")
        {
            verb.what, verb.options.Database, verb.options.SecuritySystem, verb.options.Endpoint, verb.user, verb.account, verb.entitlement,
            verb.justification, verb.attributes, verb.requestor, verb.approver, verb.options.Target, verb.options.Switches, verb.options.Trace, verb.options.Format,
        };
        command.SetAction(verb.RunAsync);
        command.Examples =
        [
            "eic request new-account --user jane.roe --database eic.db",
            "eic request add-access --user jane.roe --entitlement 'roles/Administrator' --justification 'on call' --database eic.db",
            "eic request disable-account --account jane.roe@example.com --database eic.db",
        ];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var eic = EicAtHand.Open(arguments, options, console);
        if (eic is null) return ExitCodes.Usage;
        var (made, problem) = await MakeAsync(eic, Kinds[arguments.GetValue(what)!], arguments, cancellation);
        if (made is null)
        {
            console.Problem(problem!);
            return ExitCodes.Usage;
        }

        var listing = EicListings.Tasks(eic.Repository, made.Tasks);
        if (arguments.GetValue(options.Format) == "json")
        {
            Listing.PrintJson(console, new JsonObject
            {
                ["tasks"] = listing.ToJson(),
                ["diagnostics"] = TraceJson.Of(made.Outcomes.SelectMany(outcome => outcome.Diagnostics)),
                ["exchanges"] = TraceJson.Of(eic.Pack, eic.System.Exchanges),
            });
        }
        else
        {
            var trace = new TraceText(console);
            if (arguments.GetValue(options.Trace)) trace.Write(eic.System.Exchanges);
            trace.Write(made.Outcomes.SelectMany(outcome => outcome.Diagnostics));
            listing.Print(console, "text");
        }

        return made.Outcomes.All(outcome => outcome.Succeeded) ? ExitCodes.Success : ExitCodes.Wrong;
    }

    private async Task<(RequestResult? Made, PackProblem? Problem)> MakeAsync(EicAtHand eic, TaskKind kind, ParseResult arguments, CancellationToken cancellation)
    {
        var subjects = new RequestSubjects(eic);
        var details = Details(arguments);
        var (person, problem) = subjects.User(arguments.GetValue(user));
        if (problem is not null) return (null, problem);
        Entitlement? asked = null;
        if (kind is TaskKind.AddAccess or TaskKind.RemoveAccess)
        {
            (asked, problem) = subjects.Entitlement(arguments.GetValue(entitlement));
            if (problem is not null) return (null, problem);
        }

        if (kind == TaskKind.NewAccount || (kind == TaskKind.AddAccess && arguments.GetValue(account) is null))
        {
            if (person is null) return (null, EicAtHand.Wrong("eic/no-user", "The request names no user.", "Add --user."));
            return (kind == TaskKind.NewAccount
                ? await eic.System.RequestAccountAsync(person, details, cancellation)
                : await eic.System.RequestAccessAsync(person, asked!, details, cancellation), null);
        }

        (var held, problem) = subjects.Account(arguments.GetValue(account), person);
        if (problem is not null) return (null, problem);
        return (kind switch
        {
            TaskKind.AddAccess => await eic.System.RequestAccessAsync(held!, asked!, details, cancellation),
            TaskKind.RemoveAccess => await eic.System.RequestRemovalOfAccessAsync(held!, asked!, details, cancellation),
            _ => await eic.System.RequestAsync(kind, held!, details, cancellation),
        }, null);
    }

    private RequestDetails Details(ParseResult arguments)
    {
        var pairs = arguments.GetValue(attributes)!;
        return new RequestDetails
        {
            Justification = arguments.GetValue(justification),
            Requestor = arguments.GetValue(requestor),
            Approvers = arguments.GetValue(approver),
            Attributes = pairs.Length == 0
                ? null
                : new JsonObject(pairs.Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0]).Select(same => KeyValuePair.Create(same.Key, (JsonNode?)same.Last()[1]))).ToJsonString(),
        };
    }
}
