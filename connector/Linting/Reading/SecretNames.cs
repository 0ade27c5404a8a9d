namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Tells names and values of secrets from others.</summary>
internal static class SecretNames
{
    private const int ShortestSecret = 12;

    private static readonly HashSet<string> Passwords = new(["password", "passwd", "pwd"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Secrets = new(
        [
            .. Passwords, "client_secret", "clientSecret", "secret", "skey", "api_key", "apiKey", "refresh_token", "refreshToken", "access_token", "accessToken",
            "key", "keyFilePassword",
        ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] BeforePassword = ["new", "current", "confirm", "initial"];

    private static readonly string[] WordsOfPlaceholders =
    [
        "placeholder", "changeme", "change_me", "example", "dummy", "secret", "password", "token", "xxx", "your", "sample", "test", "assumed", "fill", "<", "@@",
    ];

    /// <summary>True for names whose values open a door.</summary>
    public static bool IsSecret(string name) => Secrets.Contains(name);

    /// <summary>True for names of passwords.</summary>
    public static bool IsPassword(string name)
    {
        var before = Array.Find(BeforePassword, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "";
        var rest = name[before.Length..];
        return Passwords.Contains(rest.StartsWith('_') ? rest[1..] : rest);
    }

    /// <summary>
    /// True for a value that was not typed as a placeholder: long, mixed, and without a word that says so. A wrong guess here costs a warning,
    /// so samples such as <c>abcd</c> pass.
    /// </summary>
    public static bool LooksReal(string value)
    {
        var bare = value[(value.LastIndexOf(' ') + 1)..];
        return bare.Length >= ShortestSecret && bare.Distinct().Count() >= 8 && bare.Any(char.IsAsciiDigit) && bare.Any(char.IsAsciiLetter)
               && !bare.Contains("${", StringComparison.Ordinal) && !Array.Exists(WordsOfPlaceholders, word => bare.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
