using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Tokens;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>Replaces secrets by words that stay the same from run to run.</summary>
internal static partial class Redaction
{
    private const int Kept = 4096;
    private const string ControlKeyHeader = Control.ControlAccess.KeyHeader;

    /// <summary>Words that a secret stands behind.</summary>
    private static readonly SearchValues<string> SecretWords = SearchValues.Create(["password", "secret"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The head of a body as text, without secrets.</summary>
    public static string Body(ReadOnlySpan<byte> body, TokenStore tokens) =>
        body.IsEmpty ? string.Empty : Text(Encoding.UTF8.GetString(body.Length > Kept ? body[..Kept] : body), tokens);

    /// <inheritdoc cref="Body(ReadOnlySpan{byte}, TokenStore)"/>
    public static string Body(Reply reply, TokenStore tokens)
    {
        Span<byte> head = stackalloc byte[Kept];
        return Body(head[..reply.CopyTo(head)], tokens);
    }

    /// <summary>Headers without credentials.</summary>
    public static JournalHeader[] Headers(IHeaderDictionary headers, TokenStore tokens) =>
        [.. headers.Select(header => new JournalHeader(header.Key, Header(header.Key, header.Value.ToString(), tokens)))];

    public static string Text(string text, TokenStore tokens)
    {
        if (text.AsSpan().ContainsAny(SecretWords))
        {
            text = JsonSecret().Replace(text, "$1\"[redacted]\"");
            text = FormSecret().Replace(text, "$1[redacted]");
        }

        foreach (var match in Uuid().EnumerateMatches(text))
        {
            if (tokens.IsToken(text.AsSpan(match.Index, match.Length)))
                return Uuid().Replace(text, found => tokens.Find(found.Value).Token is { } token ? $"[access token {token.Number}]" : found.Value);
        }

        return text;
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
