using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Turns a described request into one that can be sent, or says why it cannot.</summary>
internal sealed class RequestRenderer(TemplateRenderer templates, ConsultedSwitches switches)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly BodyRenderer bodies = new(templates);

    public Rendering Render(HttpDefinition http, IReadOnlyDictionary<string, object?> bindings, RequestAdjustment adjustment)
    {
        if (http.Url is null)
            return NotRendered(Diagnostic.Error("exchange/no-url", http.Location, "The call has no url.", "EIC cannot make the call.", "Add a url."));

        var (url, problem) = adjustment.Url is null
            ? templates.Render(http.Url, bindings)
            : (RenderedText.Own(adjustment.Url, adjustment.Source), null);
        if (problem is not null)
            return NotRendered(problem);

        (var methodText, problem) = http.Method is null ? (RenderedText.Own("GET"), null) : templates.Render(http.Method, bindings);
        if (problem is not null)
            return NotRendered(problem);

        var (headers, headerProblem) = Headers(http, bindings);
        if (headerProblem is not null)
            return headerProblem;

        var (method, carriesBody, methodProblem) = Method(methodText!);
        if (methodProblem is not null)
            return methodProblem;

        var contentType = http.ContentType?.Value ?? headers.Find(IsContentType)?.Value.Text;
        RenderedText? body = null;
        if (carriesBody)
        {
            (body, problem) = bodies.Render(http, contentType, bindings, adjustment.Fields);
            if (problem is not null)
                return NotRendered(problem);
        }
        else if (http.Parameters is SourceObject fields)
        {
            // Without a body the fields go into the query (assumption: no source says what EIC does).
            (var values, problem) = bodies.Fields(http, fields, bindings, adjustment.Fields);
            if (problem is not null)
                return NotRendered(problem);
            foreach (var (name, value) in values)
                url = url! with { Text = QueryText.Set(url.Text, BodyRenderer.Encode(name), BodyRenderer.Encode(value)) };
        }

        foreach (var (name, value) in adjustment.Query)
        {
            var replaces = !QueryText.Has(url!.Text, BodyRenderer.Encode(name)) || !switches.IsTurned(EicSwitchCatalogue.PagingParameterInUrl);
            url = url with { Text = QueryText.Set(url.Text, BodyRenderer.Encode(name), BodyRenderer.Encode(value), replaces) };
        }

        if (http.ContentType is { } declared)
        {
            headers.RemoveAll(IsContentType);
            headers.Add(new RenderedHeader("Content-Type", RenderedText.Own(BodyRenderer.WireContentType(declared.Value), declared.Location)));
        }

        foreach (var (name, value) in adjustment.Headers)
        {
            if (!headers.Exists(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)))
                headers.Add(new RenderedHeader(name, RenderedText.Own(value)));
        }

        var request = new RenderedRequest(method!, url!, headers, body);
        return UrlProblem(http, request) ?? HeaderProblem(headers) ?? new Rendering(request, null, ExchangeOutcome.Answered);
    }

    private (List<RenderedHeader> Headers, Rendering? Problem) Headers(HttpDefinition http, IReadOnlyDictionary<string, object?> bindings)
    {
        var headers = new List<RenderedHeader>();
        foreach (var header in http.Headers)
        {
            var (value, problem) = templates.Render(header.Value, bindings);
            if (problem is not null)
                return (headers, NotRendered(problem));
            if (header.Name.Length == 0 || !header.Name.All(IsTokenCharacter))
            {
                return (headers, Illegal(null, Diagnostic.Error(
                    "exchange/illegal-header-name",
                    header.NameLocation,
                    $"'{header.Name}' is no header name.",
                    "EIC cannot build the request; the call fails.",
                    "Name the header, or remove it.")));
            }

            headers.Add(new RenderedHeader(header.Name, value!));
        }

        return (headers, null);
    }

    private static (RenderedText? Method, bool CarriesBody, Rendering? Problem) Method(RenderedText written)
    {
        var name = written.Text.Trim().ToUpperInvariant();
        var carriesBody = name is "POST" or "PUT" or "PATCH" or "GETWITHBODY" or "DELETEWITHBODY";
        var method = name.EndsWith("WITHBODY", StringComparison.Ordinal) ? name[..^"WITHBODY".Length] : name;
        if (Methods.Contains(method))
            return (written with { Text = method, Holes = method == written.Text ? written.Holes : [] }, carriesBody, null);

        return (null, false, NotRendered(Diagnostic.Error(
            "exchange/unknown-method",
            written.Source,
            $"'{written.Text}' is no method of the connector.",
            "EIC makes no request; the call fails.",
            "Use GET, POST, PUT, PATCH, DELETE, GETWITHBODY or DELETEWITHBODY.")));
    }

    private static Rendering? UrlProblem(HttpDefinition http, RenderedRequest request)
    {
        if (UrlSyntax.Check(request.Url.Text) is not var (problem, index))
            return null;

        var hole = request.Url.Holes.FirstOrDefault(hole => hole.Start <= index && index < hole.Start + hole.Length);
        return Illegal(request, Diagnostic.Error(
            "exchange/illegal-url",
            hole?.Location ?? request.Url.Source ?? http.Location,
            $"The URL '{request.Url.Text}' cannot be sent: {problem}{(hole is null ? "" : $"; it comes from {hole.Source}")}.",
            "EIC stops with an illegal-character exception and makes no request.",
            "Encode the value in the expression, such as .replace(' ','%20'), or bind a value without such characters."));
    }

    private static Rendering? HeaderProblem(List<RenderedHeader> headers)
    {
        foreach (var header in headers)
        {
            if (header.Value.Text.All(character => character is >= ' ' and < '\u007f' or '\t'))
                continue;

            return Illegal(null, Diagnostic.Error(
                "exchange/illegal-header",
                header.Value.Source,
                $"The value of the header '{header.Name}' has a line break, a control character or a letter outside ASCII.",
                "No request can carry it; the call fails.",
                "Bind a value without such characters."));
        }

        return null;
    }

    private static bool IsContentType(RenderedHeader header) => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase);

    private static bool IsTokenCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);

    private static Rendering NotRendered(Diagnostic problem) => new(null, problem, ExchangeOutcome.NotRendered);

    private static Rendering Illegal(RenderedRequest? request, Diagnostic problem) => new(request, problem, ExchangeOutcome.Illegal);
}
