using System.CommandLine;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>What the eic verbs have in common on the command line.</summary>
internal sealed class EicArguments
{
    public Option<string> Database { get; } = new("--database") { Description = "The repository file; as secret as the pack it holds.", HelpName = "FILE", Required = true };

    public Option<string?> SecuritySystem { get; } = new("--security-system") { Description = "Which security system, when there are several.", HelpName = "NAME" };

    public Option<string?> Endpoint { get; } = new("--endpoint") { Description = "Which endpoint; default: the security system's first.", HelpName = "NAME" };

    public Option<string?> Target { get; } = new("--target")
    {
        Description = "The address that stands for the pack's host; default: the one given to 'eic init'.", HelpName = "URL",
    };

    public Option<string[]> Switches { get; } = SwitchOption();

    public Option<string> Format { get; } = SharedOptions.Format();

    public Option<bool> Trace { get; } = new("--trace") { Description = "Show every request and its answer." };

    public static Option<string[]> SwitchOption()
    {
        var option = new Option<string[]>("--eic-switch")
        {
            Description = "Sets a behaviour of EIC that no source settles, such as 'array-without-index=join'; wins over harness.json. See docs/eic-fidelity.md.",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var text in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (EicSwitches.Default.TryWith(text, out _) is { } problem) result.AddError(problem);
            }
        });
        return option;
    }

    /// <summary>The switches with those changed that the command line names; it was judged when it was read.</summary>
    public static EicSwitches Switched(EicSwitches switches, IEnumerable<string> texts)
    {
        foreach (var text in texts) switches.TryWith(text, out switches);
        return switches;
    }
}
