using System.CommandLine;
using System.Text;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>format PACK</c>: lays the JSON texts of a folder out anew; nothing changes but blanks.</summary>
internal sealed class FormatCommand
{
    private readonly Argument<string> folder = new("PACK") { Description = "A folder with one file per attribute." };
    private readonly Option<bool> check = new("--check") { Description = "Change nothing; exit 1 when a file is laid out otherwise." };
    private readonly Option<bool> sort = new("--sort") { Description = "Sort members by name, except where their order may decide the order of calls." };
    private readonly Option<int> indentation = new("--indent") { Description = "Blanks for each level, 0 to 8.", HelpName = "N", DefaultValueFactory = _ => 2 };
    private readonly CommandConsole console;

    private FormatCommand(CommandConsole console)
    {
        this.console = console;
        indentation.AcceptOnly(0, 8);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new FormatCommand(console);
        var command = new CommandWithExamples("format", "Lays out the JSON texts of a pack, so that changes are easy to read.") { verb.folder, verb.check, verb.sort, verb.indentation };
        command.SetAction(verb.Run);
        command.Examples = ["format connectors/opsramp", "format connectors/opsramp --check"];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var named = arguments.GetValue(folder)!;
        if (!Directory.Exists(named))
        {
            console.Problem(new PackProblem("usage/not-a-folder", Severity.Error, $"'{named}' is not a folder.", null, "Unpack it into one first: opsramp-harness pack unpack."));
            return ExitCodes.Usage;
        }

        if (PackInput.Of(named, console).Runnable(console) is not { } pack)
            return ExitCodes.Usage;
        var isCheck = arguments.GetValue(check);
        var changed = 0;
        foreach (var attribute in pack.Attributes)
        {
            var text = PackFormatter.Format(attribute, arguments.GetValue(indentation), arguments.GetValue(sort));
            if (text == attribute.Text)
                continue;
            changed++;
            if (!isCheck && !TextFiles.TryWrite(Path.Combine(named, attribute.File), Encoding.UTF8.GetBytes(text), out var problem))
            {
                console.Problem(problem);
                return ExitCodes.Usage;
            }

            console.Output.WriteLine($"{attribute.File}: {(isCheck ? "laid out otherwise" : "laid out anew")}");
        }

        return isCheck && changed > 0 ? ExitCodes.Wrong : ExitCodes.Success;
    }
}
