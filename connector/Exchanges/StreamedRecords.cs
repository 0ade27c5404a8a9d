using System.Collections;
using System.Text.Json;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>The elements of an array in a spooled body, parsed one after the other each time they are gone through.</summary>
/// <param name="body">The body.</param>
/// <param name="start">Where the array begins.</param>
/// <param name="count">How many elements it has.</param>
internal sealed class StreamedRecords(SpooledBody body, long start, int count) : IReadOnlyCollection<JsonElement>
{
    public int Count => count;

    public IEnumerator<JsonElement> GetEnumerator()
    {
        var window = new JsonWindow(body.File, start, default);
        Begin(window);
        for (var number = 0; number < count; number++)
            yield return Next(window);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Steps into the array.</summary>
    private static void Begin(JsonWindow window)
    {
        window.Fill();
        var reader = window.Reader;
        reader.Read();
        window.Advance(ref reader);
    }

    private static JsonElement Next(JsonWindow window)
    {
        while (true)
        {
            var reader = window.Reader;
            if (reader.Read() && JsonElement.TryParseValue(ref reader, out var element))
            {
                window.Advance(ref reader);
                return element.Value;
            }

            window.Fill();
        }
    }
}
