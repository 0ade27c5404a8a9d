using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Turns the records of one call into staged ones.</summary>
internal sealed class RecordMapper
{
    private readonly ImportContext context;
    private readonly ImportCallDefinition call;
    private readonly ColumnReader reader;
    private readonly MappingInformation? information;
    private readonly StatusReader status;
    private readonly ColumnMapping key;

    private RecordMapper(ImportContext context, ImportCallDefinition call, ColumnMapping key, MappingInformation? information, ThresholdDefinition? thresholds)
    {
        this.context = context;
        this.call = call;
        this.key = key;
        this.information = information;
        reader = new ColumnReader(context, call.Columns);
        status = new StatusReader(call, thresholds);
        KeyIndex = call.Columns.ToList().IndexOf(key);
        Columns = [.. call.Columns.Select(column => column.Column)];
    }

    /// <summary>The columns the call fills.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Which of them identifies a record.</summary>
    public int KeyIndex { get; }

    /// <summary>The key column.</summary>
    public Column Key => key.Column;

    /// <summary>The mapper of a call; null when no record could be identified, which is reported.</summary>
    public static RecordMapper? For(
        ImportContext context, ImportCallDefinition call, ColumnCatalogue catalogue, MappingInformation? information, ThresholdDefinition? thresholds)
    {
        if (call.KeyField is not { Value.Length: > 0 } keyField)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/no-key-field", call.Location, $"The call '{call.Name}' has no keyField.", "EIC cannot identify a record and drops them all.", "Add \"keyField\": \"accountID\"."));
            return null;
        }

        if (!catalogue.TryFind(keyField.Value, out var column))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/key-field-not-a-column",
                keyField.Location,
                $"keyField '{keyField.Value}' is no column of an EIC {catalogue.Table}.",
                "EIC cannot identify a record and drops them all.",
                "keyField names the EIC column, not the field of the target."));
            return null;
        }

        if (call.Columns.FirstOrDefault(mapping => mapping.Column == column) is not { } key)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/key-field-not-mapped",
                keyField.Location,
                $"keyField '{keyField.Value}' is not mapped in colsToPropsMap.",
                "EIC cannot identify a record and drops them all.",
                $"Map '{column.Name}' in colsToPropsMap."));
            return null;
        }

        return new RecordMapper(context, call, key, information, thresholds);
    }

    public IEnumerable<StagedRecord> Map(IEnumerable<JsonElement> records)
    {
        foreach (var record in records)
        {
            var values = new string?[call.Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var mapping = call.Columns[i];
                values[i] = mapping.IsMappingInformation ? information?.Of(record) : reader.Read(i, record);
            }

            if (values[KeyIndex] is not { Length: > 0 } keyValue)
            {
                context.Diagnostics.Add(Diagnostic.Error(
                    "import/key-is-null",
                    key.Node.Location,
                    $"A record has nothing at '{key.Path}' for the key column '{key.Column.Name}'.",
                    "EIC drops the record silently.",
                    "Map the key column to a field every record has."));
                continue;
            }

            yield return new StagedRecord(keyValue, values, status.Of(values));
        }
    }

    /// <summary>Reports what no record had.</summary>
    public void Finish()
    {
        reader.ReportNeverResolved();
        information?.ReportNeverResolved();
    }
}
