using System.CommandLine;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>A verb whose help ends with examples to copy.</summary>
/// <param name="name">The verb as typed.</param>
/// <param name="description">What it does, in one sentence.</param>
internal sealed class CommandWithExamples(string name, string description) : Command(name, description)
{
    /// <summary>What is typed behind the tool's name.</summary>
    public IReadOnlyList<string> Examples { get; set; } = [];
}
