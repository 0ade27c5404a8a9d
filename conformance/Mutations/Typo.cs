namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Misspells as fingers do: two neighbouring letters in the middle change places, or one is left out.</summary>
internal static class Typo
{
    public static string In(string text)
    {
        for (var index = text.Length - 2; index > 0; index--)
        {
            if (char.IsLetter(text[index]) && char.IsLetter(text[index + 1]) && text[index] != text[index + 1])
                return $"{text[..index]}{text[index + 1]}{text[index]}{text[(index + 2)..]}";
        }

        return text.Length > 1 ? text[..^1] : text + "x";
    }
}
