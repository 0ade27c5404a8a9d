using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic init PACK</c>: creates a connection with its security system and endpoints, or saves it again.</summary>
internal sealed class EicInitCommand
{
    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string> database = new EicArguments().Database;
    private readonly Option<string?> name = new("--connection-name") { Description = "Connection Name; default: the pack's name.", HelpName = "NAME" };
    private readonly Option<string?> description = new("--description") { Description = "Connection Description.", HelpName = "TEXT" };
    private readonly Option<string> type = new("--connection-type") { Description = "Connection Type.", HelpName = "TYPE", DefaultValueFactory = _ => "REST" };
    private readonly Option<string?> savRole = new("--default-sav-role") { Description = "Default SAV Role: what users imported by the connection get.", HelpName = "ROLE" };
    private readonly Option<string?> mail = new("--email-template") { Description = "Email Template: for the events of tasks that the endpoint has none for.", HelpName = "NAME" };
    private readonly Option<string?> system = new("--security-system") { Description = "Security system; default: the connection's name.", HelpName = "NAME" };
    private readonly Option<string[]> endpoints = new("--endpoint") { Description = "Endpoint, the first is the one imported into; default: the security system's name.", HelpName = "NAME", DefaultValueFactory = _ => [] };
    private readonly Option<string?> target = new("--target") { Description = "The address that stands for the pack's host, such as a running sandbox.", HelpName = "URL" };
    private readonly Option<string> format = SharedOptions.Format();
    private readonly CommandConsole console;

    private EicInitCommand(CommandConsole console)
    {
        this.console = console;
        target.Validators.Add(result =>
        {
            var url = result.GetValueOrDefault<string?>();
            if (!HttpAddress.TryParse(url, out _))
                result.AddError($"'{url}' is no http or https address of a server, such as http://127.0.0.1:8080.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new EicInitCommand(console);
        var command = new CommandWithExamples("init", "Creates a connection, its security system, endpoints and jobs; on one that exists, saves the JSONs again.")
        {
            verb.pack, verb.database, verb.name, verb.description, verb.type, verb.savRole, verb.mail, verb.system, verb.endpoints, verb.target, verb.format,
        };
        command.SetAction(verb.Run);
        command.Examples =
        [
            "eic init completed --database eic.db --target http://127.0.0.1:8080",
            "eic init connectors/opsramp --database eic.db --security-system OpsRamp --endpoint OpsRamp --endpoint 'OpsRamp Admins'",
        ];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (PackInput.Of(arguments.GetValue(pack)!, console).Runnable(console) is not { } read || PackInput.Settings(read, console) is null) return ExitCodes.Usage;
        var path = arguments.GetValue(database)!;
        try
        {
            using var repository = IdentityRepository.Open(path);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return Save(repository, Named(read, arguments.GetValue(name)), arguments);
        }
        catch (RepositoryException error)
        {
            console.Problem(EicAtHand.Unusable(error));
            return ExitCodes.Usage;
        }
    }

    private int Save(IdentityRepository repository, Pack read, ParseResult arguments)
    {
        var systemName = arguments.GetValue(system) ?? read.Name;
        var names = arguments.GetValue(endpoints)! is { Length: > 0 } given ? given : [systemName];
        if (names.FirstOrDefault(endpoint => repository.Systems.FindEndpoint(endpoint) is { } known && repository.Systems.Get(known.SecuritySystemKey).Name != systemName) is { } taken)
        {
            console.Problem(EicAtHand.Wrong("eic/endpoint-taken", $"The endpoint '{taken}' belongs to another security system.", "Choose another name."));
            return ExitCodes.Usage;
        }

        var isNew = repository.Systems.Find(systemName) is null;
        repository.InTransaction(() =>
        {
            SaveConnection(repository, read, arguments);
            foreach (var endpoint in names)
            {
                // Creating an EIC makes the systems it needs; nothing is sent.
                using var made = EicSystem.Create(read, repository, new EicOptions { CreateHandler = () => new HttpClientHandler(), SecuritySystem = systemName, Endpoint = endpoint }).System;
            }
        });
        if (arguments.GetValue(format) == "json")
        {
            Listing.PrintJson(console, new JsonObject { ["systems"] = EicListings.Systems(repository).ToJson(), ["jobs"] = EicListings.Schedules(repository).ToJson() });
            return ExitCodes.Success;
        }

        console.Output.WriteLine($"{(isNew ? "Created" : "Saved")} connection '{ForeignText.Visible(read.Name)}', security system '{ForeignText.Visible(systemName)}'.");
        EicListings.Systems(repository).Print(console, "text");
        console.Output.WriteLine("Jobs:");
        EicListings.Schedules(repository).Print(console, "text");
        return ExitCodes.Success;
    }

    private void SaveConnection(IdentityRepository repository, Pack read, ParseResult arguments)
    {
        var known = repository.Connections.Find(read.Name) ?? repository.Connections.Add(new Connection { Name = read.Name });
        repository.Connections.Update(known with
        {
            Description = arguments.GetValue(description) ?? known.Description,
            Type = arguments.GetValue(type)!,
            DefaultSavRole = arguments.GetValue(savRole) ?? known.DefaultSavRole,
            EmailTemplate = arguments.GetValue(mail) ?? known.EmailTemplate,
            Target = arguments.GetValue(target) ?? known.Target,
        });
        repository.Connections.Save(read.Name, Files(read).Select(file => new ConnectionFile { Connection = read.Name, Name = file.Name, Content = file.Bytes.ToArray() }));
    }

    /// <summary>The pack under the name of its connection.</summary>
    private static Pack Named(Pack read, string? name) => name is null ? read : PackReader.Read(name, Files(read)).Pack!;

    /// <summary>The pack as files: one per attribute, and its harness.json, which may declare further hosts.</summary>
    private static IEnumerable<Connector.Packs.PackFile> Files(Pack read) =>
        read.Attributes.Select(attribute => ($"{attribute.Name}.json", attribute.Text))
            .Concat(read.Companions.Where(file => file.Key == HarnessSettingsReader.FileName).Select(file => (file.Key, file.Value)))
            .Select(file => new Connector.Packs.PackFile(file.Item1, Encoding.UTF8.GetBytes(file.Item2)));
}
