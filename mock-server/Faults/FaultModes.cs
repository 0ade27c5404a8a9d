namespace OpsRampHarness.MockServer.Faults;

/// <summary>The faults that have one word.</summary>
public static class FaultModes
{
    /// <summary>All of them, sorted by word.</summary>
    public static IReadOnlyList<FaultMode> All { get; } =
    [
        new("abort", "the connection breaks before anything is done", new AbortEffect()),
        new("down", "every call answers 500 with error code 0005", new StatusEffect(500, """{"code":"0005","message":"Internal error"}""")),
        new("drifting-total", "the total of a list grows from page to page", new PagingEffect(PagingDefect.DriftingTotal)),
        new("empty-body", "what should have a body has none", new EmptyBodyEffect()),
        new("endless-pages", "a list always has a next page", new PagingEffect(PagingDefect.Endless)),
        new("flaky", "every fifth call or so answers 500", new StatusEffect(500, """{"code":"0005","message":"Internal error"}""")) { Probability = 0.2 },
        new("garbage", "bodies are bytes without meaning", new GarbageEffect()),
        new("html", "answers are a page for people, as from a gateway that is in the way", new ContentTypeEffect("text/html", "<html><body>Sign in</body></html>")),
        new("lost-reply", "everything is done, but no reply arrives", new LostReplyEffect()),
        new("overlapping-pages", "pages begin with the last row of the page before", new PagingEffect(PagingDefect.Overlap)),
        new("repeating-pages", "pages show what the page before them showed", new PagingEffect(PagingDefect.Repeat)),
        new("skipping-pages", "a row is lost between two pages", new PagingEffect(PagingDefect.Skip)),
        new("slow", "every call takes some seconds, now and then many", new DelayEffect(3, Sigma: 0.8)),
        new("stale", "writes are visible to the third read after them only", new StaleEffect(Reads: 2)),
        new("throttled", "every call answers 429", new StatusEffect(429, """{"error":"throttled","error_description":"Too Many Requests"}""")),
        new("truncated", "the connection breaks in the middle of bodies", new TruncateEffect()),
        new("unavailable", "every call answers 503 from a gateway", new StatusEffect(503, "<html><body>Service Unavailable</body></html>", "text/html")),
    ];

    /// <summary>The mode with this word, or null.</summary>
    public static FaultMode? Find(string word) => All.FirstOrDefault(mode => string.Equals(mode.Word, word, StringComparison.Ordinal));
}
