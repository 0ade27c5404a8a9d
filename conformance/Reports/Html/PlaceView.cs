using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>A place in the pack with its line, the blamed part marked.</summary>
internal static class PlaceView
{
    public static Html Write(Place? place)
    {
        if (place is null) return Html.None;
        var caption = Html.Of($"""<figcaption><code>{place.File}:{place.Line}:{place.Column}</code></figcaption>""");
        if (place.Source is not { } source) return Html.Of($"""<figure class="place">{caption}</figure>""");
        var (before, blamed, after) = Split(source, place.Column - 1);
        return Html.Of($"""
            <figure class="place">{caption}<pre><span class="line" aria-hidden="true">{place.Line}</span><code>{before}<mark>{blamed}</mark>{after}</code></pre></figure>
            """);
    }

    /// <summary>The blamed part reaches to the end of its word, or of the quoted text that begins there.</summary>
    internal static (string Before, string Blamed, string After) Split(string source, int column)
    {
        var start = Math.Clamp(column, 0, source.Length);
        var end = start;
        if (end < source.Length && source[end] == '"')
        {
            for (end++; end < source.Length && source[end] != '"'; end++)
            {
                if (source[end] == '\\') end++;
            }

            end++;
        }
        else
        {
            while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] is not ('"' or ',' or '\\')) end++;
            if (end == start) end++;
        }

        end = Math.Min(end, source.Length);
        return (source[..start], source[start..end], source[end..]);
    }
}
