using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports.Sarif;

/// <summary>A lint finding or a failed case, as SARIF reports it (<c>result</c>).</summary>
/// <param name="Rule">Id of the rule or check.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, what EIC does because of it, and the mend.</param>
/// <param name="Place">Where it is; null when something is missing altogether.</param>
/// <param name="Identity">What stays the same while lines move, so that a service knows the result again.</param>
/// <param name="Why">Why it is accepted; null when it is not.</param>
internal sealed record SarifResult(string Rule, Severity Severity, string Message, Place? Place, string Identity, string? Why)
{
    public static SarifResult Of(Finding finding) => new(
        finding.Rule, finding.Severity, Story(finding.Message, finding.Consequence, finding.Fix), finding.Location,
        $"{finding.Rule} {finding.Location?.File} {finding.Location?.Pointer}", finding.Why);

    /// <summary>A case that failed, known or not.</summary>
    public static SarifResult Of(CaseResult failure) => new(
        failure.Check, failure.Level is Level.Documented or Level.Sound ? Severity.Error : Severity.Warning,
        Story($"{failure.Id}: {failure.Message}", failure.Consequence, failure.Fix), failure.Location, $"{failure.Id} {failure.Reason}", failure.Why);

    /// <param name="json">Where to.</param>
    /// <param name="ruleIndex">Place of its rule among the described ones; null when it is not there.</param>
    /// <param name="folder">What leads to the pack's files; null for nothing.</param>
    public void Write(Utf8JsonWriter json, int? ruleIndex, string? folder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", Rule);
        if (ruleIndex is { } index)
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", SarifRule.Level(Severity));
        SarifRule.WriteText(json, "message", ForeignText.VisibleLines(Message));
        if (Place is not null)
            WritePlace(json, Place, folder);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("rulePlace/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Identity))));
        json.WriteEndObject();
        if (Why is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", ForeignText.VisibleLines(Why));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place, string? folder)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", RepositoryPath.Uri(folder, place.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        if (place.Source is { } source)
            SarifRule.WriteText(json, "snippet", ForeignText.Visible(source));
        json.WriteEndObject();
        json.WriteEndObject();
        if (place.Pointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", ForeignText.Visible(place.Pointer));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Story(string message, string? consequence, string? fix)
        => string.Join('\n', new[] { message, consequence is null ? null : $"In EIC: {consequence}", fix is null ? null : $"Fix: {fix}" }.OfType<string>());
}
