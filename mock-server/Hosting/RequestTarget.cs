namespace OpsRampHarness.MockServer.Hosting;

/// <summary>The target of a request as it came over the wire: nothing collapsed, repaired or decoded twice.</summary>
internal sealed record RequestTarget(string Raw, string Path, string Query)
{
    /// <summary>The parts of the path, each decoded once. Empty parts are kept.</summary>
    public string[] Segments => [.. Path[1..].Split('/').Select(Uri.UnescapeDataString)];

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
