using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads the value of a column from a record and turns it into the column's text.</summary>
internal sealed class ColumnReader(ImportContext context, IReadOnlyList<ColumnMapping> columns)
{
    private readonly PathStatistics[] statistics = [.. columns.Select(_ => new PathStatistics())];

    /// <summary>The text of the column of an index.</summary>
    public string? Read(int index, JsonElement record)
    {
        var mapping = columns[index];
        if (mapping.Computed is { } template)
            return Compute(template, record);
        return statistics[index].TryFollow(mapping.Path!, record, out var value) ? Text(mapping, value) : null;
    }

    /// <summary>Reports the columns whose path led nowhere in every record.</summary>
    public void ReportNeverResolved()
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (mapping, seen) = (columns[i], statistics[i]);
            if (!seen.NeverFound)
                continue;

            context.Diagnostics.Add(Diagnostic.Warning(
                "import/path-unresolved",
                mapping.Node.Location,
                string.Create(CultureInfo.InvariantCulture, $"'{mapping.Path}' leads nowhere in any of {seen.Missing} records: at '{seen.Stop!.Step}' there is {seen.Stop.Described}."),
                $"The column '{mapping.Column.Name}' stays empty.",
                "Name a field the records have."));
        }
    }

    private string? Compute(TemplateText template, JsonElement record)
    {
        var bindings = ResponseBinding.OfRecord(record);
        var (text, problem) = context.Templates.Render(template, bindings);
        if (problem is null)
            return text!.Text;

        context.Diagnostics.Add(problem with { Consequence = "EIC stops at the record with an exception; here the column stays empty." });
        return null;
    }

    private string? Text(ColumnMapping mapping, JsonElement value) => (mapping.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        (ColumnType.Json, _) => value.GetRawText(),
        (ColumnType.BoolList, _) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? "true" : "false",
        (ColumnType.ListAsString, JsonValueKind.Array) => string.Join(',', value.EnumerateArray().Select(item => VerdictRules.ScalarText(item) ?? item.GetRawText())),
        (_, JsonValueKind.Object or JsonValueKind.Array) => Structure(mapping, value),
        (ColumnType.Date, _) => Date(mapping, VerdictRules.ScalarText(value)!),
        (ColumnType.EpochDate, _) => EpochDate(mapping, VerdictRules.ScalarText(value)!),
        (ColumnType.Bool, _) => string.Equals(VerdictRules.ScalarText(value), "true", StringComparison.OrdinalIgnoreCase) ? "true" : "false",
        _ => VerdictRules.ScalarText(value),
    };

    private string Structure(ColumnMapping mapping, JsonElement value)
    {
        context.Diagnostics.Add(Diagnostic.Warning(
            "import/structure-as-text",
            mapping.Node.Location,
            $"'{mapping.Path}' is {(value.ValueKind == JsonValueKind.Array ? "an array" : "an object")}, mapped as a single value.",
            $"The column '{mapping.Column.Name}' gets a text form of it that no source settles.",
            "Map a field inside it, or use ~#~listAsString or ~#~json."));
        return context.Switches.StructuresAsJavaText ? ResponseBinding.JavaText(value) : JsonSerializer.Serialize(value);
    }

    private string? EpochDate(ColumnMapping mapping, string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return NoDate(mapping, text, "is no number of seconds or milliseconds since 1970");

        // Seconds until the year 5138; anything larger counts milliseconds.
        var moment = Math.Abs(number) < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return moment.ToText();
    }

    private string? Date(ColumnMapping mapping, string text)
    {
        if (context.Definition.DateFormat is not { } format)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var guessed)
                ? guessed.ToText()
                : NoDate(mapping, text, "is no date, and globalSettings has no dateFormat");
        }

        return ResponseBinding.ParseDate(text, format.Value) is { } moment ? moment.ToText() : NoDate(mapping, text, $"does not match the dateFormat '{format.Value}'");
    }

    private string? NoDate(ColumnMapping mapping, string text, string why)
    {
        context.Diagnostics.Add(Diagnostic.Warning(
            "import/not-a-date",
            mapping.Node.Location,
            $"'{text}' {why}.",
            $"The column '{mapping.Column.Name}' stays empty.",
            "Set globalSettings.dateFormat to the Java pattern of the target's dates."));
        return null;
    }
}
