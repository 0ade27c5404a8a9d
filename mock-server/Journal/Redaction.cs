using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>Replaces secrets by words that stay the same from run to run.</summary>
internal static partial class Redaction
{
    private const int Kept = 4096;
    private const string ControlKeyHeader = Control.ControlAccess.KeyHeader;

    /// <summary>The head of a body as text, without secrets.</summary>
    public static string Body(ReadOnlySpan<byte> body, TokenStore tokens)
    {
        if (body.IsEmpty)
            return string.Empty;
        var text = Encoding.UTF8.GetString(body.Length > Kept ? body[..Kept] : body);
        return Text(text, tokens);
    }

    /// <summary>Headers without credentials.</summary>
    public static JournalHeader[] Headers(IHeaderDictionary headers, TokenStore tokens) =>
        [.. headers.Select(header => new JournalHeader(header.Key, Header(header.Key, header.Value.ToString(), tokens)))];

    public static string Text(string text, TokenStore tokens)
    {
        text = JsonSecret().Replace(text, "$1\"[redacted]\"");
        text = FormSecret().Replace(text, "$1[redacted]");
        return Uuid().Replace(text, match => tokens.Find(match.Value).Token is { } token ? $"[access token {token.Number}]" : match.Value);
    }

    private static string Header(string name, string value, TokenStore tokens)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            return BearerCheck.Value(value) is { } token ? $"Bearer {(tokens.Find(token).Token is { } known ? $"[access token {known.Number}]" : "[unknown token]")}" : "[redacted]";
        return name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) || name.Equals(ControlKeyHeader, StringComparison.OrdinalIgnoreCase)
            ? "[redacted]"
            : Text(value, tokens);
    }

    [GeneratedRegex("""("(?:password|currentPassword|newPassword|confirmPassword|client_secret|clientSecret)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^,}\s"]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex JsonSecret();

    [GeneratedRegex("((?:^|[&?])(?:client_secret|password)=)[^&]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FormSecret();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Uuid();
}
