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
        Properties = Strings(reader.Object("properties"));
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

    /// <summary>User name, password and the like.</summary>
    public IReadOnlyDictionary<string, Setting<string>> Properties { get; }

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
