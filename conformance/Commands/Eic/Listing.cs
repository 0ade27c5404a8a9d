using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>Rows to be shown: as a table, or as a JSON array with one object a row and the columns as its names.</summary>
/// <param name="Columns">The names of the columns, lower case.</param>
/// <param name="Rows">The rows; null where there is no value.</param>
internal sealed record Listing(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public void Print(CommandConsole console, string format)
    {
        if (format == "json") PrintJson(console, ToJson());
        else if (Rows.Count == 0) console.Output.WriteLine("  none");
        else PrintTable(console);
    }

    /// <summary>A column that is empty in every row says nothing and takes no room.</summary>
    private void PrintTable(CommandConsole console)
    {
        var filled = Enumerable.Range(0, Columns.Count).Where(column => Rows.Any(row => !string.IsNullOrEmpty(row[column]))).ToList();
        console.Table([.. filled.Select(column => Columns[column])], Rows.Select(row => filled.ConvertAll(column => row[column] ?? "")));
    }

    public JsonArray ToJson() =>
        [.. Rows.Select(row => new JsonObject(Columns.Select((column, index) => KeyValuePair.Create(column.Replace(' ', '_'), (JsonNode?)row[index]))))];

    public static void PrintJson(CommandConsole console, JsonNode document)
    {
        // The default encoder writes every control and direction character as an escape, so that a terminal never acts on foreign text.
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
            document.WriteTo(writer);
        console.Output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
