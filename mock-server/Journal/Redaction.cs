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

    private static readonly char[] TokenSigns = [.. "0123456789abcdefABCDEF-"];

    private const string ControlKeyHeader = Control.ControlAccess.KeyHeader;

    /// <summary>Words that a secret stands behind.</summary>
    private static readonly SearchValues<string> SecretWords = SearchValues.Create(["password", "secret"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The head of a body as text, without secrets. What the cut leaves of a token is dropped with it.</summary>
    public static string Body(ReadOnlySpan<byte> body, TokenStore tokens) => body.Length > Kept
        ? Text(Encoding.UTF8.GetString(body[..Kept]).TrimEnd(TokenSigns), tokens)
        : Text(Encoding.UTF8.GetString(body), tokens);

    /// <summary>
    /// The head of an answer's body. Rows of a page are kept with their users, never hold a secret, and are turned into
    /// text only for who reads it; every other body is redacted at once.
    /// </summary>
    public static Func<string> LateBody(Reply reply, TokenStore tokens)
    {
        if (reply.Shared is { } parts)
        {
            var head = Head(parts);
            return () => Body(Joined(head), tokens);
        }

        var text = Body(reply.Body.Span, tokens);
        return () => text;
    }

    /// <summary>Headers without credentials.</summary>
    public static JournalHeader[] Headers(IHeaderDictionary headers, TokenStore tokens)
    {
        var kept = new JournalHeader[headers.Count];
        var count = 0;
        foreach (var (name, value) in headers)
            kept[count++] = new JournalHeader(name, Header(name, value.ToString(), tokens));
        return kept;
    }

    public static string Text(string text, TokenStore tokens)
    {
        if (text.AsSpan().ContainsAny(SecretWords))
        {
            text = JsonSecret().Replace(text, "$1\"[redacted]\"");
            text = FormSecret().Replace(text, "$1[redacted]");
        }

        for (var at = Uuids.Next(text, 0); at >= 0; at = Uuids.Next(text, at + Uuids.Length))
        {
            if (tokens.NumberOf(text.AsSpan(at, Uuids.Length)) is not { } number)
                continue;
            var word = $"[access token {number}]";
            text = text[..at] + word + text[(at + Uuids.Length)..];
            at += word.Length - Uuids.Length;
        }

        return text;
    }

    /// <summary>As many parts as hold what is kept.</summary>
    private static ReadOnlyMemory<byte>[] Head(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var (count, length) = (0, 0);
        while (count < parts.Count && length <= Kept)
            length += parts[count++].Length;
        var head = new ReadOnlyMemory<byte>[count];
        while (count-- > 0)
            head[count] = parts[count];
        return head;
    }

    private static byte[] Joined(ReadOnlyMemory<byte>[] parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        var bytes = new byte[length];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(bytes.AsSpan(at));
            at += part.Length;
        }

        return bytes;
    }

    private static string Header(string name, string value, TokenStore tokens)
    {
        if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            if (!BearerCheck.TryRead(value, out var token))
                return "[redacted]";
            return tokens.Find(token).Token?.Redacted ?? "Bearer [unknown token]";
        }

        return name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) || name.Equals(ControlKeyHeader, StringComparison.OrdinalIgnoreCase)
            ? "[redacted]"
            : Text(value, tokens);
    }

    [GeneratedRegex("""("(?:password|currentPassword|newPassword|confirmPassword|client_secret|clientSecret)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^,}\s"]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex JsonSecret();

    [GeneratedRegex("((?:^|[&?])(?:client_secret|password)=)[^&]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FormSecret();
}
