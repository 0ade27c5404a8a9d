using System.CommandLine;
using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Options that mean the same to every verb that has them.</summary>
internal static class SharedOptions
{
    /// <summary><c>--format</c>, text or one JSON document.</summary>
    /// <param name="document">What the document is, said after "for one document".</param>
    public static Option<string> Format(string document = "on standard output")
    {
        var format = new Option<string>("--format")
        {
            Description = $"'text' for people, 'json' for one document {document}.", HelpName = "text|json", DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "json");
        return format;
    }

    /// <summary><c>--seed</c>.</summary>
    public static Option<int> Seed() => new("--seed")
    {
        Description = "The number all generated data comes from.", HelpName = "N", DefaultValueFactory = _ => CheckOptions.DefaultSeed,
    };
}
