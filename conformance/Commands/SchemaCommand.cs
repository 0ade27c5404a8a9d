using System.CommandLine;
using System.Text;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Schemas;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>schema ATTRIBUTE</c>: the JSON schema of an attribute, for editors.</summary>
internal sealed class SchemaCommand
{
    private readonly Argument<string?> name = new("ATTRIBUTE")
    {
        Description = "An attribute such as CreateAccountJSON, or 'harness' or 'baseline'; without it the names are listed.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> all = new("--all") { Description = "Write every schema into a folder, for the settings of an editor.", HelpName = "DIR" };
    private readonly CommandConsole console;

    private SchemaCommand(CommandConsole console) => this.console = console;

    public static Command Create(CommandConsole console)
    {
        var verb = new SchemaCommand(console);
        var command = new CommandWithExamples("schema", "Prints the JSON schema of an attribute: completion and squiggles for editors.") { verb.name, verb.all };
        command.SetAction(verb.Run);
        command.Examples = ["schema CreateAccountJSON", "schema --all .vscode/opsramp-schemas"];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(all) is { } folder)
            return WriteAll(folder);
        if (arguments.GetValue(name) is not { } wanted)
        {
            foreach (var known in ShippedSchemas.Names) console.Output.WriteLine(known);
            return ExitCodes.Success;
        }

        if (ShippedSchemas.Names.FirstOrDefault(known => string.Equals(known, wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            console.Output.Write(ShippedSchemas.Text(found));
            return ExitCodes.Success;
        }

        var nearest = NearestName.Of(wanted, ShippedSchemas.Names);
        console.Problem(new PackProblem(
            "usage/unknown-schema", Severity.Error, $"There is no schema of '{wanted}'.", null, nearest is null ? "See: opsramp-harness schema." : $"Did you mean '{nearest}'?"));
        return ExitCodes.Usage;
    }

    private int WriteAll(string folder)
    {
        foreach (var known in ShippedSchemas.Names)
        {
            if (!TextFiles.TryWriteInto(folder, $"{known}.schema.json", Encoding.UTF8.GetBytes(ShippedSchemas.Text(known)), out var problem))
            {
                console.Problem(problem);
                return ExitCodes.Usage;
            }
        }

        console.Error.WriteLine(FormattableString.Invariant($"{ShippedSchemas.Names.Count} schemas written to {folder}"));
        return ExitCodes.Success;
    }
}
