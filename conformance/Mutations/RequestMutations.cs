namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Mistakes in methods, URLs and content types.</summary>
internal static class RequestMutations
{
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["GET"] = ["POST"],
        ["POST"] = ["PUT", "GET"],
        ["DELETEWITHBODY"] = ["DELETE", "POST"],
    };

    public static IEnumerable<Mutation> ChangeMethod(MutationSite site) => site is { Name: "httpMethod", Text: { } method }
        ? Others.GetValueOrDefault(method, ["GET"]).Select(other => MutationSite.Replace(other, other))
        : [];

    public static IEnumerable<Mutation> WrongPath(MutationSite site)
    {
        if (Path(site) is not var (authority, path, rest)) yield break;
        var segments = path.Split('/');
        for (var index = 1; index < segments.Length; index++)
        {
            if (segments[index] == "api" || segments[index].StartsWith("msp_", StringComparison.Ordinal)) continue;
            yield return MutationSite.Replace($"without segment {segments[index]}", $"{authority}{string.Join('/', segments.Where((_, other) => other != index))}{rest}");
            if (segments[index].Contains('$', StringComparison.Ordinal)) continue;
            var misspelt = segments.Select((segment, other) => other == index ? Typo.In(segment) : segment);
            yield return MutationSite.Replace($"{segments[index]} → {Typo.In(segments[index])}", $"{authority}{string.Join('/', misspelt)}{rest}");
        }
    }

    public static IEnumerable<Mutation> WrongHost(MutationSite site) =>
        Path(site) is var (authority, path, rest) ? [MutationSite.Replace("another host", $"{authority}.example.com{path}{rest}")] : [];

    public static IEnumerable<Mutation> WrongTenant(MutationSite site) =>
        Path(site) is not null && site.Text!.Contains("/tenants/", StringComparison.Ordinal)
            ? [MutationSite.Replace("another tenant", site.Text.Replace("/tenants/", "/tenants/9", StringComparison.Ordinal))]
            : [];

    public static IEnumerable<Mutation> DropQuery(MutationSite site)
    {
        if (Path(site) is not var (authority, path, rest) || rest.Length == 0) yield break;
        var pairs = rest[1..].Split('&');
        foreach (var pair in pairs)
        {
            var others = string.Join('&', pairs.Where(other => other != pair));
            yield return MutationSite.Replace($"without {pair.Split('=')[0]}", $"{authority}{path}{(others.Length == 0 ? "" : "?" + others)}");
        }
    }

    public static IEnumerable<Mutation> WrongContentType(MutationSite site) =>
        site is { Name: "httpContentType", Text: { } type }
            ? [MutationSite.Replace("text/plain", "text/plain"), .. type == "application/json" ? [] : new[] { MutationSite.Replace("application/json", "application/json") }]
            : [];

    private static (string Authority, string Path, string Query)? Path(MutationSite site)
    {
        if (site is not { Name: "url", Text: { } url } || !url.StartsWith("http", StringComparison.Ordinal)) return null;
        var start = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
        if (start < 0) return null;
        var query = url.IndexOf('?', start);
        return query < 0 ? (url[..start], url[start..], "") : (url[..start], url[start..query], url[query..]);
    }
}
