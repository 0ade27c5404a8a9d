using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

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
                    new LintSilence(reader.Required(entry, "rule") ?? "", reader.Required(entry, "why") ?? "", entry.Location)),
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

    private static SwitchSettings Switches(CompanionReader reader)
    {
        var settings = SwitchSettings.Default;
        var node = reader.Root?.Find("switches");
        if (node is null) return settings;
        if (node is not SourceObject switches)
        {
            reader.Report("settings/not-an-object", node, "'switches' must be an object.", "Write {\"switch\": \"value\"}.");
            return settings;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in switches.Members)
        {
            if (settings.TryWith(member.Name, (member.Value as SourceString)?.Value ?? "", out settings) is { } problem)
                reader.Report(problem.Id, member.Value, ForeignText.Visible(problem.Message), "See: opsramp-harness list switches, and list eic-switches.");
            else if (!seen.Add(member.Name))
                reader.Report("switch/repeated", member.Value, $"Switch '{ForeignText.Visible(member.Name)}' is set twice.", "Keep one of the two settings.");
        }

        return settings;
    }
}
