using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// Fields of a resource that the fake keeps as they came, without knowing them. Whatever looks like a secret is
/// accepted and never kept.
/// </summary>
internal static class LightFields
{
    private static readonly string[] SecretWords = ["password", "secret", "passphrase", "privatekey", "token"];

    /// <summary>The fields sent in the place of or besides those held, without the ones that are known.</summary>
    public static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> held, BodyFields body, params string[] known)
    {
        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, json) in held)
            merged[name] = json;
        foreach (var (name, value) in body.Members)
        {
            if (value.ValueKind is not JsonValueKind.Null && !known.Contains(name, StringComparer.Ordinal) && !IsSecret(name))
                merged[name] = value.GetRawText();
        }

        return merged;
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value, skipInputValidation: true);
        }
    }

    private static bool IsSecret(string name) =>
        SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
