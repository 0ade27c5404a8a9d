using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>What the target's route table says about one call.</summary>
/// <param name="IsJudged">False when the target is not known, the call goes elsewhere, or too much of its URL or method is computed.</param>
/// <param name="Route">The route with its path and method; null when there is none.</param>
/// <param name="AllowedMethods">Methods the path knows, when it does not know the call's.</param>
/// <param name="Path">The path, holes included.</param>
/// <param name="PathStart">Index of the path in the URL.</param>
internal sealed record RouteSearch(bool IsJudged, TargetRoute? Route, IReadOnlyList<string> AllowedMethods, string Path, int PathStart)
{
    private static readonly RouteSearch Unjudged = new(false, null, [], "", 0);

    /// <summary>What it says about each call of a pack, by the object with the URL.</summary>
    public static Dictionary<SourceNode, RouteSearch> ForAll(LintContext context)
    {
        var routes = new Dictionary<SourceNode, RouteSearch>();
        foreach (var call in context.Calls)
        {
            if (!routes.ContainsKey(call.Http))
                routes.Add(call.Http, For(context, call));
        }

        return routes;
    }

    private static RouteSearch For(LintContext context, PackCall call)
    {
        if (context.Options.Target is not { } target || call.Url is not { } url)
            return Unjudged;
        var parts = UrlParts.Of(context, url);
        if (parts.Host is null || parts.Path is null || !BelongsToTarget(context, parts.Host) || parts.MaskedPath.EndsWith('/') || Placeholder.In(parts.MaskedPath) is not null)
            return Unjudged;
        var segments = Segments(context, url, parts);
        if (segments.Exists(segment => segment.IsAnything))
            return Unjudged;
        var fitting = new List<TargetRoute>();
        foreach (var route in target.Routes)
        {
            if (Fits(route, segments))
                fitting.Add(route);
        }

        if (fitting.Count == 0)
            return new RouteSearch(true, null, [], parts.Path, parts.PathStart);
        // users/search is nearer than users/{userId}.
        var exact = fitting.FindAll(route => route.Method == call.SentMethod);
        if (exact.Find(route => exact.TrueForAll(other => Names(route) <= Names(other))) is { } nearest)
            return new RouteSearch(true, nearest, [], parts.Path, parts.PathStart);
        return call.SentMethod is null
            ? Unjudged
            : new RouteSearch(true, null, [.. fitting.Select(route => route.Method).Distinct().Order(StringComparer.Ordinal)], parts.Path, parts.PathStart);
    }

    /// <summary>Every object that is sent to a known route, alone or as an element of a list.</summary>
    public static IEnumerable<RoutedBody> BodyObjects(LintContext context)
    {
        foreach (var body in context.Bodies)
        {
            var objects = (context.RouteOf(body.Call).Route, body.Root) switch
            {
                ({ Body: TargetBody.JsonObject }, SourceObject json) => [json],
                ({ Body: TargetBody.JsonArray }, SourceArray list) => list.Items.OfType<SourceObject>(),
                _ => [],
            };
            foreach (var json in objects)
                yield return new RoutedBody(context.RouteOf(body.Call).Route!, json);
        }

        foreach (var call in context.Calls)
        {
            if (call.Parameters is SourceObject fields && context.RouteOf(call).Route is { Body: TargetBody.Form } route)
                yield return new RoutedBody(route, fields);
        }
    }

    private static bool BelongsToTarget(LintContext context, string host)
        => context.TokenHost is null || host == context.TokenHost || context.Options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static List<Segment> Segments(LintContext context, SourceString url, UrlParts parts)
    {
        var segments = new List<Segment>();
        var template = context.TemplateOf(url);
        var start = parts.PathStart + 1;
        foreach (var masked in parts.MaskedPath[1..].Split('/'))
        {
            var end = start + masked.Length;
            var isComputed = masked.Contains(UrlParts.Mask);
            var isPlain = template is null || template.Holes.Where(hole => hole.Start >= start && hole.End <= end).All(hole => IsName(hole.Of(url.Value)));
            segments.Add(new Segment(masked, isComputed && !isPlain));
            start = end + 1;
        }

        return segments;
    }

    // ${account.accountID}: an id, never a word of a path.
    private static bool IsName(string hole) => hole.All(character => char.IsAsciiLetterOrDigit(character) || character is '$' or '{' or '}' or ' ' or '.' or '_' or '?');

    private static bool Fits(TargetRoute route, List<Segment> segments)
    {
        var expected = route.Template[1..].Split('/');
        var isFitting = expected.Length == segments.Count;
        for (var index = 0; isFitting && index < expected.Length; index++)
            isFitting = expected[index].StartsWith('{') ? segments[index].Text.Length > 0 : expected[index] == segments[index].Text;
        return isFitting;
    }

    private static int Names(TargetRoute route) => route.Template.Count(character => character == '{');

    private sealed record Segment(string Text, bool IsAnything);
}
