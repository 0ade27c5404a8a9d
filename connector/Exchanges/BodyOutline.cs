using System.Buffers;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Goes once through a spooled body: says where the records of a listField stand, and keeps everything else, with an empty
/// list in their place.
/// </summary>
internal sealed class BodyOutline : IDisposable
{
    private readonly PropertyPath list;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter writer;
    private readonly Stack<Place> open = new();
    private string? name;
    private int listDepth = -1;
    private long start;
    private int count;

    private BodyOutline(PropertyPath list)
    {
        this.list = list;
        writer = new Utf8JsonWriter(buffer);
    }

    /// <summary>What a body is apart from its records, and the records, when they are there; null when it is no JSON.</summary>
    public static (JsonElement Outline, StreamedRecords? Records)? Read(SpooledBody body, PropertyPath list)
    {
        using var outline = new BodyOutline(list);
        try
        {
            outline.Read(new JsonWindow(body.File, 0, default));
        }
        catch (JsonException)
        {
            return null;
        }

        return (JsonDocument.Parse(outline.buffer.WrittenMemory).RootElement, outline.start < 0 ? null : new StreamedRecords(body, outline.start, outline.count));
    }

    public void Dispose() => writer.Dispose();

    private void Read(JsonWindow window)
    {
        start = -1;
        do
        {
            window.Fill();
            var reader = window.Reader;
            while (reader.Read())
                Take(ref reader, window.Position + reader.TokenStartIndex);
            window.Advance(ref reader);
        }
        while (!window.IsLast);
        writer.Flush();
    }

    private void Take(ref Utf8JsonReader reader, long position)
    {
        if (listDepth >= 0)
        {
            // Inside the list only its elements are counted; its end closes it.
            if (reader.CurrentDepth == listDepth && reader.TokenType == JsonTokenType.EndArray)
                listDepth = -1;
            else if (reader.CurrentDepth == listDepth + 1 && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.PropertyName))
                count++;
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            name = reader.GetString()!;
            writer.WritePropertyName(name);
            return;
        }

        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            open.Pop();
            if (reader.TokenType == JsonTokenType.EndObject)
                writer.WriteEndObject();
            else
                writer.WriteEndArray();
            return;
        }

        Begin(ref reader, position, Matched());
    }

    /// <summary>How many steps of the path lead to the value that begins; -1 when it stands elsewhere.</summary>
    private int Matched()
    {
        if (open.Count == 0)
            return 0;

        var parent = open.Pop();
        open.Push(parent with { Next = parent.Next + 1 });
        return parent.Steps >= 0 && list.Steps(parent.Steps, parent.IsArray ? null : name, parent.Next) ? parent.Steps + 1 : -1;
    }

    private void Begin(ref Utf8JsonReader reader, long position, int steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when steps == list.Length:
                (start, count, listDepth) = (position, 0, reader.CurrentDepth);
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            case JsonTokenType.StartArray:
                open.Push(new Place(true, steps, 0));
                writer.WriteStartArray();
                break;
            case JsonTokenType.StartObject:
                open.Push(new Place(false, steps, 0));
                writer.WriteStartObject();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    /// <summary>A container that is open.</summary>
    /// <param name="IsArray">Whether it is an array.</param>
    /// <param name="Steps">How many steps of the path lead to it; -1: it is not on the way.</param>
    /// <param name="Next">The number of its next element.</param>
    private readonly record struct Place(bool IsArray, int Steps, int Next);
}
