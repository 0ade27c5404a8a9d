using System.Globalization;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Judges a rendered URL as text, before any <see cref="Uri"/> could mend it. What RFC 3986 does not allow raw, no request
/// can carry: EIC encodes nothing by itself (inferred: authors write <c>.replace(' ','%20')</c>).
/// </summary>
internal static class UrlSyntax
{
    private const string Allowed = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>What is wrong with the URL and at which character, or null.</summary>
    public static (string Problem, int Index)? Check(string url)
    {
        for (var i = 0; i < url.Length; i++)
        {
            var character = url[i];
            if (!char.IsAsciiLetterOrDigit(character) && !Allowed.Contains(character, StringComparison.Ordinal))
                return ($"{Described(character)} is not allowed in a URL", i);
            if (character == '%' && !(i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2])))
                return ("'%' is not followed by two hexadecimal digits", i);
        }

        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return ("the URL does not begin with http:// or https://", 0);
        return HostOf(url).Length == 0 ? ("the URL names no host", url.IndexOf("//", StringComparison.Ordinal) + 2) : null;
    }

    /// <summary>The host of a URL text, without user and port, in lower case.</summary>
    public static string HostOf(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = url.AsSpan(start).IndexOfAny("/?#");
        var authority = end < 0 ? url[start..] : url[start..(start + end)];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.LastIndexOf(':');
        return (port > host.LastIndexOf(']') ? host[..port] : host).ToLowerInvariant();
    }

    private static string Described(char character) => character switch
    {
        ' ' => "a blank",
        '\n' or '\r' => "a line break",
        < ' ' or '\u007f' => string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)character:X4}"),
        _ => $"'{character}'",
    };
}
