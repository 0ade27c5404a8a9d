using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Reads <c>harness.json</c>.</summary>
public static class HarnessSettingsReader
{
    /// <summary>Name of the file beside a pack's attributes.</summary>
    public const string FileName = "harness.json";

    /// <summary>Reads a pack's settings.</summary>
    /// <param name="text">Content of the file.</param>
    /// <param name="problems">What is wrong with it; with a problem of severity error the settings are not to be used.</param>
    public static HarnessSettings Read(string text, out IReadOnlyList<PackProblem> problems)
    {
        var reader = new CompanionReader(FileName, text, "requirements", "switches", "hosts", "tenants", "silenced");
        var settings = new HarnessSettings
        {
            Requirements = Requirements(reader),
            Switches = Switches(reader),
            Hosts = reader.Texts("hosts"),
            Tenants = reader.Texts("tenants"),
            Silenced =
            [
                .. reader.Objects("silenced", "rule", "why").Select(entry =>
                    new SilencedRule(reader.Required(entry, "rule") ?? "", reader.Required(entry, "why") ?? "", entry.Location)),
            ],
        };
        problems = reader.Problems;
        return settings;
    }

    private static string? Requirements(CompanionReader reader)
    {
        if (reader.Root is not { } root || reader.Optional(root, "requirements") is not { } name) return null;
        if (RequirementSet.Names.Contains(name)) return name;
        reader.Report(
            "settings/unknown-requirements", root.Find("requirements")!, $"There is no requirement set '{ForeignText.Visible(name)}'.",
            $"Known: {string.Join(", ", RequirementSet.Names)}.");
        return null;
    }

    private static FidelityChoices Switches(CompanionReader reader)
    {
        var node = reader.Root?.Find("switches");
        if (node is null) return FidelityChoices.Default;
        if (node is not SourceObject switches)
        {
            reader.Report("settings/not-an-object", node, "'switches' must be an object.", "Write {\"switch\": \"value\"}.");
            return FidelityChoices.Default;
        }

        var pairs = new List<string>();
        foreach (var member in switches.Members)
        {
            var pair = $"{member.Name}={(member.Value as SourceString)?.Value}";
            if (FidelityChoices.TryParse([pair], out _, out var problem)) pairs.Add(pair);
            else reader.Report(problem.Id, member.Value, ForeignText.Visible(problem.Message), "See: opsramp-harness list switches.");
        }

        if (FidelityChoices.TryParse(pairs, out var choices, out var repeated)) return choices;
        reader.Report(repeated.Id, switches, repeated.Message, "Keep one of them.");
        return FidelityChoices.Default;
    }
}
