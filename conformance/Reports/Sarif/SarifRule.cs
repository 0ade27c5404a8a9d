using System.Text.Json;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports.Sarif;

/// <summary>A rule of the linter or a check, as SARIF describes it (<c>reportingDescriptor</c>).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">It in one sentence.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Help">How to mend what breaks it.</param>
/// <param name="Severity">Its severity.</param>
internal sealed record SarifRule(string Id, string Title, string Why, string Help, Severity Severity)
{
    public static SarifRule Of(RuleDescription rule)
        => new(rule.Id, $"{rule.Title}.", $"{rule.Why} {rule.Consequence}".TrimEnd(), $"Instead of\n{rule.Before}\nwrite\n{rule.After}", rule.Severity);

    public static SarifRule Of(CheckDescription check) => new(check.Id, $"{check.Title}.", check.Consequence, check.Fix, Severity.Error);

    /// <summary>The level SARIF calls the severity.</summary>
    public static string Level(Severity severity) => severity.ToText();

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        WriteText(json, "shortDescription", Title);
        WriteText(json, "fullDescription", Why);
        WriteText(json, "help", Help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
