using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>One HTTP call that a pack describes.</summary>
/// <param name="Attribute">The attribute it stands in.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="Node">The call.</param>
/// <param name="Http">The object with url, method and so on: the call itself or its <c>http</c>.</param>
internal sealed record PackCall(PackAttribute Attribute, CallKind Kind, SourceString? Name, SourceObject Node, SourceObject Http)
{
    /// <summary>Name of the entitlement type it is about; null when it is about none.</summary>
    public string? EntitlementType { get; init; }

    /// <summary>The authentication it uses: its own, else that of the section around it.</summary>
    public SourceString? Connection { get; init; }

    /// <summary>Its name for people, such as <c>call1</c> or <c>the call</c>.</summary>
    public string Title => Name is { Value.Length: > 0 } ? Quote.Of(Name.Value) : "the call";

    public SourceString? Url => Http.FindString("url");

    public SourceString? Method => Http.FindString("httpMethod");

    /// <summary>The method as it is sent, upper case, <c>GET</c> when none is given; null when it is computed.</summary>
    public string? SentMethod
    {
        get
        {
            if (Method is null)
                return Http.Find("httpMethod") is null ? "GET" : null;
            if (Method.Value.Contains('$', StringComparison.Ordinal))
                return null;
            var method = Method.Value.ToUpperInvariant();
            return method.EndsWith("WITHBODY", StringComparison.Ordinal) ? method[..^"WITHBODY".Length] : method;
        }
    }

    public SourceNode? Parameters => Http.Find("httpParams") is { } value and not SourceNull ? value : null;

    public SourceObject? Headers => Http.FindObject("httpHeaders");

    public SourceString? ContentType => Http.FindString("httpContentType");

    /// <summary>True when there is something to send: a text that is not empty, an object with members, an array.</summary>
    public bool HasBody => Parameters switch
    {
        SourceString text => !string.IsNullOrWhiteSpace(text.Value),
        SourceObject json => json.Members.Count > 0,
        SourceArray => true,
        _ => false,
    };

    public bool IsImport => Kind is CallKind.AccountImport or CallKind.EntitlementImport or CallKind.LinkImport or CallKind.UserImport;
}
