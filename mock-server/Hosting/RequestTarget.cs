namespace OpsRampHarness.MockServer.Hosting;

/// <summary>The target of a request as it came over the wire: nothing collapsed, repaired or decoded twice.</summary>
internal sealed class RequestTarget
{
    private RequestTarget(string raw, string path, string query)
    {
        (Raw, Path, Query) = (raw, path, query);
        Segments = path[1..].Split('/');
        for (var index = 0; index < Segments.Length; index++)
            Segments[index] = Uri.UnescapeDataString(Segments[index]);
    }

    /// <summary>Path and query.</summary>
    public string Raw { get; }

    /// <summary>The path; it begins with a slash.</summary>
    public string Path { get; }

    /// <summary>What stands behind the question mark.</summary>
    public string Query { get; }

    /// <summary>The parts of the path, each decoded once. Empty parts are kept.</summary>
    public string[] Segments { get; }

    public static RequestTarget Parse(string raw, string pathBase)
    {
        var target = raw;
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (!target.StartsWith('/') && scheme > 0)
        {
            var path = target.IndexOf('/', scheme + 3);
            target = path < 0 ? "/" : target[path..];
        }

        if (pathBase.Length > 0 && target.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase))
            target = target[pathBase.Length..];
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (before, after) = mark < 0 ? (target, string.Empty) : (target[..mark], target[(mark + 1)..]);
        return new RequestTarget(target, before.StartsWith('/') ? before : "/" + before, after);
    }
}
