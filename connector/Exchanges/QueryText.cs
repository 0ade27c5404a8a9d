namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Sets parameters in the query of a URL text; one that is there already is replaced unless told otherwise.</summary>
internal static class QueryText
{
    public static bool Has(string url, string name) =>
        url.Split('#')[0].Split('?', 2) is [_, var query] && query.Split('&').Any(item => IsOf(item, name));

    public static string Set(string url, string name, string value, bool replaces = true)
    {
        var fragmentAt = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = fragmentAt < 0 ? "" : url[fragmentAt..];
        var rest = fragmentAt < 0 ? url : url[..fragmentAt];
        var queryAt = rest.IndexOf('?', StringComparison.Ordinal);
        var pair = $"{name}={value}";
        if (queryAt < 0)
            return $"{rest}?{pair}{fragment}";

        var pairs = rest[(queryAt + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).ToList();
        var existing = replaces ? pairs.FindIndex(item => IsOf(item, name)) : -1;
        if (existing < 0)
            pairs.Add(pair);
        else
            pairs[existing] = pair;
        return $"{rest[..queryAt]}?{string.Join('&', pairs)}{fragment}";
    }

    private static bool IsOf(string pair, string name) => pair == name || pair.StartsWith($"{name}=", StringComparison.Ordinal);
}
