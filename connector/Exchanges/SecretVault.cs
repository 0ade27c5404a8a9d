using System.Buffers;
using System.Text.RegularExpressions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// Knows the secrets of a run and replaces them by stable tokens before anything is recorded. The same secret gets the
/// same token wherever it appears.
/// </summary>
public sealed partial class SecretVault
{
    /// <summary>The expressions take linear time; the limit, in milliseconds, only ends what could never end, also on a busy machine.</summary>
    private const int Backstop = 60_000;

    /// <summary>A field whose value is secret has one of these in its name. Most texts have none, and are not looked into further.</summary>
    private static readonly SearchValues<string> SecretWords = SearchValues.Create(
        ["password", "passwd", "secret", "_token", "accesstoken", "refreshtoken", "apikey", "api_key"], StringComparison.OrdinalIgnoreCase);

    private readonly List<(string Value, string Token)> secrets = [];

    /// <summary>Makes a value secret.</summary>
    /// <param name="value">The value; shorter than four characters it cannot be told from ordinary text and is left alone.</param>
    /// <param name="label">What it is, such as <c>access-token</c>.</param>
    public void Add(string? value, string label)
    {
        // A text may come here twice; what stands for a secret is none.
        if (value is null || value.Length < 4 || secrets.Exists(secret => secret.Value == value || secret.Token == value))
            return;

        label = Separator().Replace(label, "-").ToLowerInvariant();
        var number = secrets.Count(secret => secret.Token.StartsWith($"[{label}-", StringComparison.Ordinal)) + 1;
        secrets.Add((value, FormattableString.Invariant($"[{label}-{number}]")));
        secrets.Sort((left, right) => right.Value.Length != left.Value.Length
            ? right.Value.Length.CompareTo(left.Value.Length)
            : string.CompareOrdinal(left.Value, right.Value));
    }

    /// <summary>Makes a token secret, with and without its scheme.</summary>
    internal void AddToken(string? value)
    {
        var blank = value?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        Add(blank < 0 ? value : value![(blank + 1)..], "access-token");
    }

    /// <summary>Whether a setting of this name holds a secret.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    /// <summary>The text with every known secret, and every value of a secret-sounding JSON or form field, replaced.</summary>
    public string Redact(string text)
    {
        if (text.AsSpan().ContainsAny(SecretWords))
            AddFields(text);
        foreach (var (secret, token) in secrets)
            text = text.Replace(secret, token, StringComparison.Ordinal);
        return text;
    }

    private void AddFields(string text)
    {
        foreach (Match match in SecretField().Matches(text))
        {
            // A field that was redacted before holds a token, which is no secret.
            var value = match.Groups["value"].Value;
            if (!secrets.Exists(secret => secret.Token == value))
                Add(value, match.Groups["name"].Value);
        }
    }

    [GeneratedRegex("password|passwd|secret|token$|api_?key|private_?key|assertion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex(
        """
        "(?<name>[\w-]*(?:password|passwd|secret|_token|accessToken|refreshToken|api_?key))"\s*:\s*"(?<value>(?:[^"\\]|\\.)+)"|(?:^|&)(?<name>[\w-]*(?:password|passwd|secret|_token|api_?key))=(?<value>[^&\s]+)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Backstop)]
    private static partial Regex SecretField();

    [GeneratedRegex("_+|(?<=[a-z])(?=[A-Z])", RegexOptions.None, Backstop)]
    private static partial Regex Separator();
}
