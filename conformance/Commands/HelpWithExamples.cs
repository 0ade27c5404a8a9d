using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The help of a verb, followed by examples to copy.</summary>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyList<string> examplesOfRoot) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Shows examples below the help of the root and of each verb that has some.</summary>
    /// <param name="root">The root.</param>
    /// <param name="examples">The root's own: what is typed behind the tool's name.</param>
    public static void AddTo(RootCommand root, IReadOnlyList<string> examples)
    {
        var option = root.Options.OfType<HelpOption>().First();
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            RootCommand => examplesOfRoot,
            CommandWithExamples verb => verb.Examples,
            _ => [],
        };
        if (examples.Count == 0) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.Write("Examples:\n");
        // One that begins with another program names the tool itself.
        foreach (var example in examples) output.Write(example.Contains("opsramp-harness", StringComparison.Ordinal) ? $"  {example}\n" : $"  opsramp-harness {example}\n");
        output.Write('\n');
        return code;
    }
}
