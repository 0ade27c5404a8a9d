using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Turns a value of a response into the text of a column, as the type after <c>~#~</c> says.</summary>
internal sealed class ColumnText(ConsultedSwitches switches, Setting<string>? dateFormat, Action<Diagnostic> report)
{
    public string? Of(ColumnMapping mapping, JsonElement value) => (mapping.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        (ColumnType.Json, _) => value.GetRawText(),
        (ColumnType.BoolList, _) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? "true" : "false",
        (ColumnType.ListAsString, JsonValueKind.Array) => Joined(value.EnumerateArray()),
        (_, JsonValueKind.Object or JsonValueKind.Array) => Structure(mapping, value),
        (ColumnType.Date, _) => Date(mapping, VerdictRules.ScalarText(value)!),
        (ColumnType.EpochDate, _) => EpochDate(mapping, VerdictRules.ScalarText(value)!),
        (ColumnType.Bool, _) => string.Equals(VerdictRules.ScalarText(value), "true", StringComparison.OrdinalIgnoreCase) ? "true" : "false",
        _ => VerdictRules.ScalarText(value),
    };

    /// <summary>Several values in one text.</summary>
    public static string Joined(IEnumerable<JsonElement> values) =>
        string.Join(',', values.Select(item => VerdictRules.ScalarText(item) ?? item.GetRawText()));

    private string Structure(ColumnMapping mapping, JsonElement value)
    {
        report(Diagnostic.Warning(
            "import/structure-as-text",
            mapping.Node.Location,
            $"'{mapping.Path}' is {(value.ValueKind == JsonValueKind.Array ? "an array" : "an object")}, mapped as a single value.",
            $"The column '{mapping.Column.Name}' gets a text form of it that no source settles.",
            "Map a field inside it, or use ~#~listAsString or ~#~json."));
        return switches.IsTurned(EicSwitchCatalogue.StructureAsChar) ? ResponseBinding.JavaText(value) : JsonSerializer.Serialize(value);
    }

    private string? EpochDate(ColumnMapping mapping, string text)
    {
        // A year has at most four digits; what DateTimeOffset cannot hold is no date.
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number is < -62_135_596_800_000 or > 253_402_300_799_999)
            return NoDate(mapping, text, "is no number of seconds or milliseconds since 1970");

        // Seconds until the year 5138; anything larger counts milliseconds.
        var moment = Math.Abs(number) < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return moment.ToText();
    }

    private string? Date(ColumnMapping mapping, string text)
    {
        if (dateFormat is not { } format)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var guessed)
                ? guessed.ToText()
                : NoDate(mapping, text, "is no date, and there is no dateFormat");
        }

        return JavaDatePattern.Parse(text, format.Value) is { } moment ? moment.ToText() : NoDate(mapping, text, $"does not match the dateFormat '{format.Value}'");
    }

    private string? NoDate(ColumnMapping mapping, string text, string why)
    {
        report(Diagnostic.Warning(
            "import/not-a-date",
            mapping.Node.Location,
            $"'{text}' {why}.",
            $"The column '{mapping.Column.Name}' stays empty.",
            "Set dateFormat to the Java pattern of the target's dates."));
        return null;
    }
}
