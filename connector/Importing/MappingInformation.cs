using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What an account record says about its entitlements, as EIC keeps it until the access import:
/// <c>{"Team":{"entIds":["t1","t2"],"keyField":"entitlementID"}}</c> (the shape is seen in the field); of an entitlement's
/// accounts likewise with <c>accIds</c> (assumption).
/// </summary>
internal sealed class MappingInformation(IReadOnlyList<InlineMappingDefinition> mappings, string arrayName, string defaultKey, DiagnosticBag diagnostics)
{
    public const string Entitlements = "entIds";
    public const string Accounts = "accIds";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<InlineMappingDefinition, (int Found, int Missing, PathStop? Stop)> lists = [];
    private readonly Dictionary<InlineMappingDefinition, (int Found, int Missing, PathStop? Stop)> ids = [];

    public string Of(JsonElement record)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var mapping in mappings)
            {
                writer.WriteStartObject(mapping.EntitlementType);
                writer.WriteStartArray(arrayName);
                foreach (var (id, _) in Items(mapping, record))
                    writer.WriteStringValue(id);
                writer.WriteEndArray();
                writer.WriteString("keyField", mapping.KeyField?.Value ?? defaultKey);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>What a record embeds for a mapping: each element with its id.</summary>
    public IEnumerable<(string Id, JsonElement Item)> Items(InlineMappingDefinition mapping, JsonElement record)
    {
        var listPath = PropertyPath.Parse(mapping.ListPath?.Value ?? "");
        if (!Follow(lists, mapping, listPath, record, out var list) || list.ValueKind == JsonValueKind.Null)
            yield break;

        var idPath = PropertyPath.Parse(mapping.IdPath?.Value ?? "");
        foreach (var item in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [list])
        {
            if (item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) && !idPath.IsRoot)
            {
                diagnostics.Add(Diagnostic.Error(
                    "import/mapping-id-path-on-scalar",
                    mapping.IdPath!.Location,
                    $"The elements of '{listPath}' are plain values, but idPath is '{idPath}'.",
                    $"EIC finds no id and links no {mapping.EntitlementType}.",
                    "Leave idPath empty."));
            }
            else if (Follow(ids, mapping, idPath, item, out var id) && VerdictRules.ScalarText(id) is { Length: > 0 } text)
            {
                if (text.Contains(',', StringComparison.Ordinal))
                {
                    diagnostics.Add(Diagnostic.Warning(
                        "import/mapping-ids-in-one-text",
                        mapping.IdPath?.Location ?? mapping.Location,
                        $"'{text}' looks like several ids in one text.",
                        "EIC does not take it apart and finds no such entitlement.",
                        "Let the target give a list."));
                }

                yield return (text, item);
            }
        }
    }

    /// <summary>Reports the mappings whose paths led nowhere in every record.</summary>
    public void ReportNeverResolved()
    {
        foreach (var mapping in mappings)
        {
            Report(lists, mapping, "listPath", mapping.ListPath);
            Report(ids, mapping, "idPath", mapping.IdPath);
        }
    }

    private static bool Follow(
        Dictionary<InlineMappingDefinition, (int Found, int Missing, PathStop? Stop)> statistics,
        InlineMappingDefinition mapping,
        PropertyPath path,
        JsonElement from,
        out JsonElement value)
    {
        statistics.TryGetValue(mapping, out var seen);
        var found = path.TryFollow(from, out value, out var stop);
        statistics[mapping] = found ? (seen.Found + 1, seen.Missing, seen.Stop) : (seen.Found, seen.Missing + 1, seen.Stop ?? stop);
        return found;
    }

    private void Report(
        Dictionary<InlineMappingDefinition, (int Found, int Missing, PathStop? Stop)> statistics, InlineMappingDefinition mapping, string name, Setting<string>? setting)
    {
        if (!statistics.TryGetValue(mapping, out var seen) || seen.Found > 0)
            return;

        diagnostics.Add(Diagnostic.Error(
            "import/mapping-path-unresolved",
            setting?.Location ?? mapping.Location,
            string.Create(CultureInfo.InvariantCulture, $"{name} '{setting?.Value}' of '{mapping.EntitlementType}' leads nowhere in any of {seen.Missing} places: at '{seen.Stop!.Step}' there is {seen.Stop.Described}."),
            $"EIC links no {mapping.EntitlementType}.",
            $"Name a field the records have."));
    }
}
