using System.Buffers;
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
internal sealed class MappingInformation
{
    public const string Entitlements = "entIds";
    public const string Accounts = "accIds";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string arrayName;
    private readonly string defaultKey;
    private readonly DiagnosticBag diagnostics;
    private readonly List<EmbeddedList> lists;
    private readonly ArrayBufferWriter<byte> buffer = new();

    public MappingInformation(IReadOnlyList<InlineMappingDefinition> mappings, string arrayName, string defaultKey, DiagnosticBag diagnostics)
    {
        this.arrayName = arrayName;
        this.defaultKey = defaultKey;
        this.diagnostics = diagnostics;
        lists = [.. mappings.Select(mapping => new EmbeddedList(mapping))];
    }

    /// <summary>
    /// Where the ids of a type stand, as a path of SQLite's JSON functions. SQLite compares a quoted label with the name as
    /// JSON writes it, so the label is written the same way.
    /// </summary>
    public static string PathTo(string type, string arrayName) => $"$.{JsonString.Of(type)}.{arrayName}";

    public string Of(JsonElement record)
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach (var list in lists)
        {
            writer.WriteStartObject(list.Mapping.EntitlementType);
            writer.WriteStartArray(arrayName);
            foreach (var (id, _) in Items(list, record))
                writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteString("keyField", list.Mapping.KeyField?.Value ?? defaultKey);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What a record embeds for a mapping: each element with its id.</summary>
    public IEnumerable<(string Id, JsonElement Item)> Items(InlineMappingDefinition mapping, JsonElement record) =>
        Items(lists.First(list => list.Mapping == mapping), record);

    /// <summary>Reports the mappings whose paths led nowhere in every record.</summary>
    public void ReportNeverResolved()
    {
        foreach (var list in lists)
        {
            Report(list.Lists, list.Mapping, "listPath", list.Mapping.ListPath);
            Report(list.Ids, list.Mapping, "idPath", list.Mapping.IdPath);
        }
    }

    private IEnumerable<(string Id, JsonElement Item)> Items(EmbeddedList list, JsonElement record)
    {
        if (!list.Lists.TryFollow(list.ListPath, record, out var found) || found.ValueKind == JsonValueKind.Null)
            yield break;

        if (found.ValueKind != JsonValueKind.Array)
        {
            if (Id(list, found) is { } single)
                yield return (single, found);
            yield break;
        }

        foreach (var item in found.EnumerateArray())
        {
            if (Id(list, item) is { } id)
                yield return (id, item);
        }
    }

    private string? Id(EmbeddedList list, JsonElement item)
    {
        if (item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) && !list.IdPath.IsRoot)
        {
            diagnostics.Add(Diagnostic.Error(
                "import/mapping-id-path-on-scalar",
                list.Mapping.IdPath!.Location,
                $"The elements of '{list.ListPath}' are plain values, but idPath is '{list.IdPath}'.",
                $"EIC finds no id and links no {list.Mapping.EntitlementType}.",
                "Leave idPath empty."));
            return null;
        }

        if (!list.Ids.TryFollow(list.IdPath, item, out var id) || VerdictRules.ScalarText(id) is not { Length: > 0 } text)
            return null;

        if (text.Contains(',', StringComparison.Ordinal))
        {
            diagnostics.Add(Diagnostic.Warning(
                "import/mapping-ids-in-one-text",
                list.Mapping.IdPath?.Location ?? list.Mapping.Location,
                $"'{text}' looks like several ids in one text.",
                "EIC does not take it apart and finds no such entitlement.",
                "Let the target give a list."));
        }

        return text;
    }

    private void Report(PathStatistics seen, InlineMappingDefinition mapping, string name, Setting<string>? setting)
    {
        if (!seen.NeverFound)
            return;

        diagnostics.Add(Diagnostic.Error(
            "import/mapping-path-unresolved",
            setting?.Location ?? mapping.Location,
            string.Create(CultureInfo.InvariantCulture, $"{name} '{setting?.Value}' of '{mapping.EntitlementType}' leads nowhere in any of {seen.Missing} places: at '{seen.Stop!.Step}' there is {seen.Stop.Described}."),
            $"EIC links no {mapping.EntitlementType}.",
            "Name a field the records have."));
    }
}
