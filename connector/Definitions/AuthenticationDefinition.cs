using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One named authentication of a ConnectionJSON (vendor-documented).</summary>
public sealed class AuthenticationDefinition
{
    private AuthenticationDefinition(SourceMember member, ObjectReader reader)
    {
        Name = member.Name;
        Location = member.NameLocation;
        Node = reader.Node;
        Type = reader.Text("authType");
        TokenCall = new HttpDefinition(reader);
        AccessToken = reader.Text("accessToken");
        TokenType = reader.Text("tokenType");
        TokenResponsePath = reader.Text("tokenResponsePath");
        AuthHeaderName = reader.Text("authHeaderName");
        ErrorPath = reader.Text("errorPath");
        AuthErrors = reader.Texts("authError");
        ExpiryError = reader.Text("expiryError");
        RetryStatusCodes = reader.Texts("retryFailureStatusCode");
        MaximumRefreshes = reader.Integer("maxRefreshTryCount");
        TimeOutError = reader.Text("timeOutError");
        Properties = Strings(reader.Object("properties"));
        Refresh = RefreshTokenDefinition.Read(reader);
        Jwt = reader.Object("jwtConfig") is { } jwt ? JwtDefinition.Read(jwt, reader) : null;
        Cookies = reader.Template("cookies");
        RateLimit = RateLimitDefinition.Read(reader.Object("apiRateLimitConfig"));
        MaskedNames = reader.Texts("maskInLogs");
        CleansText = reader.Boolean("cleanUpTextContent");
        Ssl = SslDefinition.Read(reader.Object("ssl"));
        TestConnection = reader.Object("testConnectionParams") is { } test ? TestConnectionDefinition.Read(test) : null;
    }

    /// <summary>The name calls refer to with <c>connection</c>.</summary>
    public string Name { get; }

    /// <summary>Where the name stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The whole object; further keys are readable as <c>${connection.key}</c>.</summary>
    public SourceObject Node { get; }

    /// <summary>oauth2, Basic and so on, in any case.</summary>
    public Setting<string>? Type { get; }

    /// <summary>How a new token is fetched.</summary>
    public HttpDefinition TokenCall { get; }

    /// <summary>The stored header value, scheme included.</summary>
    public Setting<string>? AccessToken { get; }

    /// <summary>What is put before a fresh token.</summary>
    public Setting<string>? TokenType { get; }

    /// <summary>Where in the token response the token stands; <c>#HEADERS#Name</c> for a header.</summary>
    public Setting<string>? TokenResponsePath { get; }

    /// <summary>Which header carries the token, when it is not Authorization.</summary>
    public Setting<string>? AuthHeaderName { get; }

    /// <summary>Where in an error body the text stands that is compared with <see cref="AuthErrors"/>.</summary>
    public Setting<string>? ErrorPath { get; }

    /// <summary>Texts that mean a bad token.</summary>
    public IReadOnlyList<Setting<string>> AuthErrors { get; }

    /// <summary>A text that means an expired token.</summary>
    public Setting<string>? ExpiryError { get; }

    /// <summary>Status codes that mean a bad token.</summary>
    public IReadOnlyList<Setting<string>> RetryStatusCodes { get; }

    /// <summary>How often one call may refresh the token.</summary>
    public Setting<int>? MaximumRefreshes { get; }

    /// <summary>A text that means a time-out worth repeating the call for.</summary>
    public Setting<string>? TimeOutError { get; }

    /// <summary>User name, password and the like.</summary>
    public IReadOnlyDictionary<string, Setting<string>> Properties { get; }

    /// <summary>How a refresh token is kept; null: it is not.</summary>
    public RefreshTokenDefinition? Refresh { get; }

    /// <summary>How a JSON web token is built; null: none is.</summary>
    public JwtDefinition? Jwt { get; }

    /// <summary>What a cookies authentication makes of the cookies it got.</summary>
    public TemplateText? Cookies { get; }

    /// <summary>How often calls may follow each other; null: as fast as they can.</summary>
    public RateLimitDefinition? RateLimit { get; }

    /// <summary>Names whose values EIC masks in its log.</summary>
    public IReadOnlyList<Setting<string>> MaskedNames { get; }

    /// <summary>Whether control characters are taken out of a response before it is read (<c>cleanUpTextContent</c>).</summary>
    public Setting<bool>? CleansText { get; }

    /// <summary>The client certificate it offers; null: none.</summary>
    public SslDefinition? Ssl { get; }

    /// <summary>The call that Save and Test makes.</summary>
    public TestConnectionDefinition? TestConnection { get; }

    internal static AuthenticationDefinition Read(SourceMember member, ObjectReader reader) => new(member, reader);

    private static SortedDictionary<string, Setting<string>> Strings(ObjectReader? reader)
    {
        var values = new SortedDictionary<string, Setting<string>>(StringComparer.Ordinal);
        foreach (var member in reader?.Node.Members ?? [])
        {
            if (reader!.Text(member.Name) is { } text)
                values[member.Name] = text;
        }

        return values;
    }
}
