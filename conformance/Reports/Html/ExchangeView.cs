using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>One request and its response, with where every part of the request came from.</summary>
internal static class ExchangeView
{
    public static Html Write(int number, ExchangeRecord exchange, Anchors anchors) => Html.Of($"""
        <details class="exchange" id="{anchors.Of(exchange.Id)}"><summary><span class="number">{number}</span>
        <code class="request">{exchange.Method} {exchange.Url}</code>
        <span class="status">→ {Answer(exchange)}</span> <span class="badge">{exchange.Verdict}</span></summary>
        <div class="inside">
        <p class="faint">{exchange.Purpose}{Suffix(" · ", exchange.Attribute)}{Suffix(" · call ", exchange.Call)}{Suffix(" · judged by ", exchange.Rule)} · <time>{Moment.Of(exchange.At)}</time></p>
        {Html.When(exchange.NearestRoute, route => Html.Of($"""<p class="near">OpsRamp has no such route; the nearest is <code>{route}</code></p>"""))}
        {Html.When(exchange.Failure, failure => Html.Of($"""<p class="near">{failure}</p>"""))}
        {ProvenanceTable(exchange)}
        <h5>Request</h5>{Headers(exchange.RequestHeaders)}{BodyView(exchange.RequestBody)}
        <h5>Response {Answer(exchange)}</h5>{Headers(exchange.ResponseHeaders)}{BodyView(exchange.ResponseBody)}
        {Html.When(Curl.Of(exchange), command => Html.Of($"""<h5>As a command</h5><pre class="curl"><code>{command}</code></pre>"""))}
        </div></details>
        """);

    private static string Answer(ExchangeRecord exchange) =>
        exchange.Status is { } status ? FormattableString.Invariant($"{status}") : "no answer";

    private static string Suffix(string before, string? text) => text is null ? "" : before + text;

    private static Html Headers(IReadOnlyList<HeaderLine> headers) => headers.Count == 0 ? Html.None : Html.Of($"""
        <pre class="headers"><code>{string.Join('\n', headers.Select(header => $"{header.Name}: {header.Value}"))}</code></pre>
        """);

    private static Html BodyView(Body? body) => body switch
    {
        null => Html.Of($"""<p class="faint">no body</p>"""),
        { Sha256: { } hash } => Html.Of($"""<pre><code>{body.Text}</code>…</pre><p class="faint">{body.Length} bytes, SHA-256 <code>{hash}</code></p>"""),
        _ => Html.Of($"<pre><code>{body.Text}</code></pre>"),
    };

    private static Html ProvenanceTable(ExchangeRecord exchange) => exchange.Provenance.Count == 0 ? Html.None : Html.Of($"""
        <h5>Where each value came from</h5><ul class="provenance">{Html.Join(exchange.Provenance.Select(piece => Piece(piece, exchange)))}</ul>
        """);

    private static Html Piece(Provenance piece, ExchangeRecord exchange) => Html.Of($"""
        <li><span class="part">{piece.Part}</span> <span class="sent">{Sent(piece, exchange)}</span> from <code>{piece.Template}</code>{Html.Join(piece.Reads.Select(Read))}{Place(piece.Location)}</li>
        """);

    private static Html Sent(Provenance piece, ExchangeRecord exchange) => ProvenanceText.Sent(piece, exchange) switch
    {
        null => Html.Of($"""<i>not kept</i>"""),
        "" => Html.Of($"""<b class="nothing">empty</b>"""),
        "null" => Html.Of($"""<b class="nothing">null</b>"""),
        var text => Html.Of($"<code>{text}</code>"),
    };

    private static Html Read(BindingRead read) => read.Value is null
        ? Html.Of($"""; <code>{read.Path}</code> is <b class="nothing">null</b>""")
        : Html.Of($"""; <code>{read.Path}</code> is {(read.Value.Length == 0 ? Html.Of($"""<b class="nothing">empty</b>""") : Html.Of($"<code>{read.Value}</code>"))}""");

    private static Html Place(Place? place) => place is null ? Html.None : Html.Of($"""; <span class="faint">{place.File}:{place.Line}:{place.Column}</span>""");
}
