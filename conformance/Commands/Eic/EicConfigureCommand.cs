using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic configure</c>: what an administrator sets on the security system, the endpoint, the global configuration and email templates.</summary>
internal sealed class EicConfigureCommand
{
    private readonly Option<string> database = new EicArguments().Database;
    private readonly Option<string?> system = new EicArguments().SecuritySystem;
    private readonly Option<string?> endpoint = new EicArguments().Endpoint;
    private readonly Option<string?> instant = OnOff("--instant-provisioning", "Instant Provisioning on the security system; needs the global one too.");
    private readonly Option<string?> instantTasks = OnOff("--instant-provisioning-tasks", "The global configuration Instant Provisioning Tasks.");
    private readonly Option<int?> tries = new("--provisioning-tries") { Description = "How often a failing task is tried, 1 to 20.", HelpName = "N" };
    private readonly Option<string?> nameRule = new("--account-name-rule") { Description = "Template of new accounts' names; '' for the username.", HelpName = "TEMPLATE" };
    private readonly Option<string?> correlation = new("--correlation-rule") { Description = "Such as 'users.email = accounts.name'; '' for username and account name.", HelpName = "RULE" };
    private readonly Option<string?> template = new("--email-template") { Description = "Saves an email template, with --subject and --body.", HelpName = "NAME" };
    private readonly Option<string?> subject = new("--subject") { Description = "The template's subject; may hold ${user.firstname} and the like.", HelpName = "TEXT" };
    private readonly Option<string?> body = new("--body") { Description = "The template's body.", HelpName = "TEXT" };
    private readonly Option<string?> happened = new("--on") { Description = "Uses the template on the endpoint for 'created', 'completed' or 'failed' tasks.", HelpName = "EVENT" };
    private readonly Option<string?> kind = new("--task-type") { Description = "Only for tasks of a type, such as 'New Account'.", HelpName = "TYPE" };
    private readonly Option<string> format = SharedOptions.Format();
    private readonly CommandConsole console;

    private EicConfigureCommand(CommandConsole console)
    {
        this.console = console;
        happened.AcceptOnly("created", "completed", "failed");
        tries.AcceptOnly(1, 20);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new EicConfigureCommand(console);
        var command = new CommandWithExamples("configure", "Sets the security system, the endpoint, the global configuration, and email templates.")
        {
            verb.database, verb.system, verb.endpoint, verb.instant, verb.instantTasks, verb.tries, verb.nameRule, verb.correlation,
            verb.template, verb.subject, verb.body, verb.happened, verb.kind, verb.format,
        };
        command.SetAction(verb.Run);
        command.Examples =
        [
            "eic configure --database eic.db --instant-provisioning on --instant-provisioning-tasks on",
            "eic configure --database eic.db --correlation-rule 'users.email = accounts.name'",
            "eic configure --database eic.db --email-template welcome --subject 'Your account' --body 'Hello ${user.firstname}' --on completed",
        ];
        return command;
    }

    private static Option<string?> OnOff(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "on|off" };
        option.AcceptOnly("on", "off");
        return option;
    }

    private int Run(ParseResult arguments)
    {
        using var repository = EicAtHand.OpenRepository(arguments.GetValue(database)!, console);
        if (repository is null) return ExitCodes.Usage;
        var found = arguments.GetValue(system) is { } wanted ? repository.Systems.Find(wanted) : repository.Systems.All.FirstOrDefault();
        var place = found is null
            ? null
            : arguments.GetValue(endpoint) is { } named
                ? repository.Systems.EndpointsOf(found.Key).FirstOrDefault(known => known.Name == named)
                : repository.Systems.EndpointsOf(found.Key).FirstOrDefault();
        if (found is null || place is null)
        {
            console.Problem(EicAtHand.Wrong("eic/no-security-system", "There is no such security system or endpoint.", "See: opsramp-harness eic show systems"));
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(template) is { } name && repository.Mail.Find(name) is null && (arguments.GetValue(subject) is null || arguments.GetValue(body) is null))
        {
            console.Problem(EicAtHand.Wrong("eic/incomplete-template", $"The new email template '{name}' needs a subject and a body.", "Add --subject and --body."));
            return ExitCodes.Usage;
        }

        repository.InTransaction(() => Apply(repository, found, place, arguments));
        EicListings.Systems(repository).Print(console, arguments.GetValue(format)!);
        return ExitCodes.Success;
    }

    private void Apply(IdentityRepository repository, SecuritySystem found, Endpoint place, ParseResult arguments)
    {
        repository.Systems.Update(found with
        {
            InstantProvisioning = arguments.GetValue(instant) is { } isInstant ? isInstant == "on" : found.InstantProvisioning,
            ProvisioningTries = arguments.GetValue(tries) ?? found.ProvisioningTries,
        });
        repository.Systems.Update(place with
        {
            AccountNameRule = arguments.GetValue(nameRule) ?? place.AccountNameRule,
            CorrelationRule = arguments.GetValue(correlation) ?? place.CorrelationRule,
        });
        if (arguments.GetValue(instantTasks) is { } global) repository.Systems.Set(GlobalSetting.InstantProvisioningTasks, global == "on");
        if (arguments.GetValue(template) is not { } name) return;

        var known = repository.Mail.Find(name);
        repository.Mail.Save(new EmailTemplate
        {
            Name = name,
            Subject = arguments.GetValue(subject) ?? known!.Subject,
            Body = arguments.GetValue(body) ?? known!.Body,
        });
        if (arguments.GetValue(happened) is { } word)
        {
            repository.Mail.Use(new EndpointEmailTemplate
            {
                EndpointKey = place.Key,
                Event = Enum.Parse<TaskEvent>(word, ignoreCase: true),
                TaskType = arguments.GetValue(kind) ?? EndpointEmailTemplate.AnyTask,
                Template = name,
            });
        }
    }
}
