using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic show WHAT</c>: what EIC knows.</summary>
internal static class EicShowCommand
{
    private static readonly SortedDictionary<string, Func<IdentityRepository, Listing>> Shown = new(StringComparer.Ordinal)
    {
        ["accounts"] = EicListings.Accounts,
        ["entitlements"] = EicListings.Entitlements,
        ["hierarchies"] = EicListings.Hierarchies,
        ["jobs"] = repository => EicListings.Jobs(repository, repository.Jobs.All),
        ["links"] = EicListings.Links,
        ["notifications"] = EicListings.Notifications,
        ["schedules"] = EicListings.Schedules,
        ["systems"] = EicListings.Systems,
        ["tasks"] = repository => EicListings.Tasks(repository, repository.Tasks.All),
        ["users"] = EicListings.Users,
    };

    public static Command Create(CommandConsole console)
    {
        var options = new EicArguments();
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Shown.Keys) + "." };
        what.AcceptOnly([.. Shown.Keys]);
        var task = new Option<long?>("--task") { Description = "With tasks: the history of this one.", HelpName = "KEY" };
        var filter = new Option<string?>("--filter") { Description = "Only rows with this text in a column, in any case.", HelpName = "TEXT" };
        var command = new CommandWithExamples("show", "Shows what EIC knows: users, accounts, entitlements, links, tasks, jobs, notifications and the rest.")
        {
            what, options.Database, task, filter, options.Format,
        };
        command.SetAction(arguments =>
        {
            using var repository = EicAtHand.OpenRepository(arguments.GetValue(options.Database)!, console);
            if (repository is null) return ExitCodes.Usage;
            if (arguments.GetValue(task) is { } key && repository.Tasks.Find(key) is null)
            {
                console.Problem(EicAtHand.Wrong("eic/no-task", $"There is no task {key}.", "See: opsramp-harness eic show tasks"));
                return ExitCodes.Usage;
            }

            var listing = arguments.GetValue(task) is { } one ? EicListings.History(repository, one) : Shown[arguments.GetValue(what)!](repository);
            Filtered(listing, arguments.GetValue(filter)).Print(console, arguments.GetValue(options.Format)!);
            return ExitCodes.Success;
        });
        command.Examples = ["eic show accounts --database eic.db", "eic show tasks --task 3 --database eic.db", "eic show links --filter jane --format json --database eic.db"];
        return command;
    }

    private static Listing Filtered(Listing listing, string? text) =>
        text is null ? listing : listing with { Rows = [.. listing.Rows.Where(row => row.Any(cell => cell?.Contains(text, StringComparison.OrdinalIgnoreCase) == true))] };
}
