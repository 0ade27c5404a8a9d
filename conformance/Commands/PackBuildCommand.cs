using System.CommandLine;
using System.Globalization;
using System.Text;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>pack build PACK --out FILE</c>: a transport package or an API payload.</summary>
internal sealed class PackBuildCommand
{
    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string?> connection = PackInput.ConnectionOption();
    private readonly Option<string> outputFile = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };

    private readonly Option<string?> into = new("--into")
    {
        Description = "A package that EIC exported: only the attributes that differ are put into a copy of it, the encrypted ConnectionJSON stays.", HelpName = "PACKAGE",
    };

    private readonly Option<string> form = new("--form")
    {
        Description = "Without --into: a new transport package, or the payload of the connection API.", HelpName = "package|payload", DefaultValueFactory = _ => "package",
    };

    private readonly Option<string?> name = new("--name") { Description = "Name of the connection in EIC; that of the pack when absent.", HelpName = "NAME" };

    private readonly Option<string> stamp = new("--stamp")
    {
        Description = "Time in the names of the package's files; the same pack and stamp give the same bytes.", HelpName = "yyyyMMddHHmmss", DefaultValueFactory = _ => "20260101000000",
    };

    private readonly CommandConsole console;

    private PackBuildCommand(CommandConsole console)
    {
        this.console = console;
        form.AcceptOnly("package", "payload");
        stamp.Validators.Add(result =>
        {
            if (!DateTime.TryParseExact(result.GetValueOrDefault<string>(), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                result.AddError("'--stamp' must be a time such as 20260401120000.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new PackBuildCommand(console);
        var command = new CommandWithExamples("build", "Makes a transport package or an API payload of a pack.")
        {
            verb.pack, verb.outputFile, verb.into, verb.connection, verb.form, verb.name, verb.stamp,
        };
        command.SetAction(verb.Run);
        command.Examples =
        [
            "pack build connectors/opsramp --into exported.zip --out import-me.zip",
            "pack build connectors/opsramp --form payload --name OpsRamp --out payload.json",
        ];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (PackInput.Of(arguments.GetValue(pack)!, console).Runnable(console) is not { } read)
            return ExitCodes.Usage;
        var connectionName = arguments.GetValue(name) ?? read.Name;
        var bytes = arguments.GetValue(into) is { } package ? Updated(read, package, arguments.GetValue(connection))
            : arguments.GetValue(form) == "payload" ? Encoding.UTF8.GetBytes(PackageWriter.ApiPayload(read, connectionName))
            : PackageWriter.TransportPackage(read, connectionName, arguments.GetValue(stamp)!);
        if (bytes is null)
            return ExitCodes.Usage;
        var path = arguments.GetValue(outputFile)!;
        if (!TextFiles.TryWrite(path, bytes, out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }

        console.Output.WriteLine(path);
        return ExitCodes.Success;
    }

    private byte[]? Updated(Pack read, string package, string? connectionName)
    {
        if (!TextFiles.TryReadBytes(package, out var bytes, out var problem))
        {
            console.Problem(problem);
            return null;
        }

        var update = PackageUpdate.Apply(new Connector.Packs.PackFile(Path.GetFileName(package), bytes), read, connectionName);
        foreach (var found in update.Problems) console.Problem(found);
        foreach (var changed in update.Changed) console.Error.WriteLine($"changed {changed}");
        return update.Package;
    }
}
