using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Foreign text in messages.</summary>
internal static class Quote
{
    /// <summary>The text in quotes, short and on one line.</summary>
    public static string Of(string text) => QuotedText.Of(text);

    /// <summary>A list such as <c>'a', 'b' and 'c'</c>.</summary>
    public static string List(IEnumerable<string> texts)
    {
        var quoted = texts.Select(Of).ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted.SkipLast(1))} and {quoted[^1]}";
    }
}
