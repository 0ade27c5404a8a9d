using System.Text.RegularExpressions;

namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// A ConnectionJSON for a pack that cannot show its own: the documented client-credentials one, under every name the other attributes refer to,
/// for the host they call.
/// </summary>
internal static partial class AssumedConnection
{
    private const string DefaultName = "userAuth";
    private const string DefaultHost = "hostname";

    public static string For(IEnumerable<PackAttribute> attributes)
    {
        var strings = attributes.SelectMany(attribute => NamedStrings(attribute.Root)).ToList();
        var names = strings.Where(text => text.Name == "connection" && text.Value.Length > 0).Select(text => text.Value).Distinct().Order(StringComparer.Ordinal).ToList();
        var host = strings.Where(text => text.Name == "url").Select(text => Host().Match(text.Value)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        var authentications = (names.Count == 0 ? [DefaultName] : names).Select(name => $"    {JsonText.Quoted(name)}: {Authentication(host ?? DefaultHost)}");
        return $"{{\n  \"authentications\": {{\n{string.Join(",\n", authentications)}\n  }}\n}}\n";
    }

    private static string Authentication(string host) =>
        $$"""
        {
              "authType": "oauth2",
              "url": {{JsonText.Quoted($"https://{host}/auth/oauth/token")}},
              "httpMethod": "POST",
              "httpContentType": "application/x-www-form-urlencoded",
              "httpParams": {"grant_type": "client_credentials", "client_id": "assumed", "client_secret": "assumed"},
              "tokenResponsePath": "access_token",
              "tokenType": "Bearer",
              "accessToken": "Bearer assumed",
              "errorPath": "error",
              "authError": ["invalid_token", "unauthorized"],
              "retryFailureStatusCode": [401, 407],
              "maxRefreshTryCount": 5
            }
        """;

    private static IEnumerable<(string Name, string Value)> NamedStrings(SourceNode node) => node switch
    {
        SourceObject json => json.Members.SelectMany(member => member.Value is SourceString text ? [(member.Name, text.Value)] : NamedStrings(member.Value)),
        SourceArray array => array.Items.SelectMany(NamedStrings),
        _ => [],
    };

    [GeneratedRegex(@"^\s*https?://([A-Za-z0-9._-]+(?::\d+)?)(?=[/?#\s]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Host();
}
