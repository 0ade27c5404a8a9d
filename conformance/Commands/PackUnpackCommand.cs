using System.CommandLine;
using System.Text;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>pack unpack PACK --out DIR</c>: one file per attribute, each the very text that was in the pack.</summary>
internal sealed class PackUnpackCommand
{
    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string?> connection = PackInput.ConnectionOption();
    private readonly Option<string> outputFolder = new("--out") { Description = "Folder to unpack into; made when it is not there.", HelpName = "DIR", Required = true };
    private readonly Option<bool> force = new("--force") { Description = "Write over files that are there." };
    private readonly CommandConsole console;

    private PackUnpackCommand(CommandConsole console) => this.console = console;

    public static Command Create(CommandConsole console)
    {
        var verb = new PackUnpackCommand(console);
        var command = new CommandWithExamples("unpack", "Turns a transport package, an API payload or a Terraform plan into a folder.") { verb.pack, verb.connection, verb.outputFolder, verb.force };
        command.SetAction(verb.Run);
        command.Examples = ["pack unpack OpsRamp.zip --out connectors/opsramp"];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var folder = arguments.GetValue(outputFolder)!;
        if (PackInput.Of(arguments.GetValue(pack)!, console, arguments.GetValue(connection)).Runnable(console) is not { } read)
            return ExitCodes.Usage;
        var files = read.Attributes.Select(attribute => (Name: $"{attribute.Name}.json", attribute.Text))
            .Concat(read.Companions.OrderBy(companion => companion.Key, StringComparer.Ordinal).Select(companion => (Name: companion.Key, Text: companion.Value))).ToList();
        if (!arguments.GetValue(force) && files.Find(file => File.Exists(Path.Combine(folder, file.Name))) is { Name: { } taken })
        {
            console.Problem(new PackProblem("usage/file-exists", Severity.Error, $"'{Path.Combine(folder, taken)}' is there already; nothing was written.", null, "Name another folder, or add --force."));
            return ExitCodes.Usage;
        }

        foreach (var (name, text) in files)
        {
            if (!TextFiles.TryWriteInto(folder, name, Encoding.UTF8.GetBytes(text), out var problem))
            {
                console.Problem(problem);
                return ExitCodes.Usage;
            }

            console.Output.WriteLine(Path.Combine(folder, name));
        }

        return ExitCodes.Success;
    }
}
