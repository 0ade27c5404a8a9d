using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The help of a verb, followed by examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction usual, Command command, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Shows examples below the help of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="examples">What is typed behind the tool's name.</param>
    public static void AddTo(Command command, IReadOnlyList<string> examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null) command.Options.Add(option = new HelpOption());
        option.Action = new HelpWithExamples((HelpAction)option.Action!, command, examples);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command != command) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.Write("Examples:\n");
        // One that begins with another program names the tool itself.
        foreach (var example in examples) output.Write(example.Contains("opsramp-harness", StringComparison.Ordinal) ? $"  {example}\n" : $"  opsramp-harness {example}\n");
        output.Write('\n');
        return code;
    }
}
