using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>pack inspect PACK</c>: what a pack holds.</summary>
internal sealed class PackInspectCommand
{
    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string?> connection = PackInput.ConnectionOption();
    private readonly Option<string> format = SharedOptions.Format();
    private readonly CommandConsole console;

    private PackInspectCommand(CommandConsole console) => this.console = console;

    public static Command Create(CommandConsole console)
    {
        var verb = new PackInspectCommand(console);
        var command = new CommandWithExamples("inspect", "Says which form a pack is in, and what it holds.") { verb.pack, verb.connection, verb.format };
        command.SetAction(verb.Run);
        command.Examples = ["pack inspect OpsRamp.zip", "pack inspect connectors/opsramp --format json"];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var input = PackInput.Of(arguments.GetValue(pack)!, console, arguments.GetValue(connection));
        foreach (var problem in input.Read.Problems) console.Problem(problem);
        if (input.Read.Recovered is not { } read)
            return ExitCodes.Usage;
        var content = new PackContent(
            read.Name, read.Form.Word(),
            [.. read.Attributes.Select(attribute => new PackContentEntry(attribute.Name, attribute.File, Encoding.UTF8.GetByteCount(attribute.Text), attribute.Sha256))],
            [.. read.Companions.Keys.Order(StringComparer.Ordinal)]);
        if (arguments.GetValue(format) == "json")
            console.Output.WriteLine(JsonSerializer.Serialize(content, PackContentJsonContext.Default.PackContent));
        else
            Print(content);
        return input.Read.Pack is null ? ExitCodes.Wrong : ExitCodes.Success;
    }

    private void Print(PackContent content)
    {
        console.Output.WriteLine(ForeignText.Visible($"{content.Name}: {content.Form}{(content.Companions.Count == 0 ? "" : $", with {string.Join(" and ", content.Companions)}")}"));
        console.Table(
            ["attribute", "bytes", "SHA-256", "in"],
            content.Attributes.Select(attribute => new[] { attribute.Name, attribute.Bytes.ToString(CultureInfo.InvariantCulture), attribute.Sha256[..12], attribute.File }));
    }
}

internal sealed record PackContent(string Name, string Form, IReadOnlyList<PackContentEntry> Attributes, IReadOnlyList<string> Companions);

internal sealed record PackContentEntry(string Name, string File, int Bytes, string Sha256);

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PackContent))]
internal sealed partial class PackContentJsonContext : JsonSerializerContext;
