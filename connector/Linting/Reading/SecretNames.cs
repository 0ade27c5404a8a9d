using System.Text.RegularExpressions;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Tells names and values of secrets from others.</summary>
internal static partial class SecretNames
{
    private const int ShortestSecret = 12;

    /// <summary>True for names whose values open a door.</summary>
    public static bool IsSecret(string name) => Secret().IsMatch(name);

    /// <summary>True for names of passwords.</summary>
    public static bool IsPassword(string name) => Password().IsMatch(name);

    /// <summary>
    /// True for a value that was not typed as a placeholder: long, mixed, and without a word that says so. A wrong guess here costs a warning,
    /// so samples such as <c>abcd</c> pass.
    /// </summary>
    public static bool LooksReal(string value)
    {
        var bare = value[(value.LastIndexOf(' ') + 1)..];
        return bare.Length >= ShortestSecret && bare.Distinct().Count() >= 8 && bare.Any(char.IsAsciiDigit) && bare.Any(char.IsAsciiLetter)
               && !bare.Contains("${", StringComparison.Ordinal) && !Placeholder().IsMatch(bare);
    }

    [GeneratedRegex("^(client_?secret|password|passwd|pwd|secret|skey|api_?key|refresh_?token|access_?token|key|keyFilePassword)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("^(new|current|confirm|initial)?_?(password|passwd|pwd)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Password();

    [GeneratedRegex("placeholder|change_?me|example|dummy|secret|password|token|xxx|your|sample|test|assumed|fill|<|@@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();
}
