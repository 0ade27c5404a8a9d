using System.Globalization;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The words that stand in a repository for the values of an enumeration.</summary>
/// <param name="words">One for each value, in their order.</param>
internal sealed class StoredWords<T>(params string[] words)
    where T : struct, Enum
{
    /// <summary>The word of a value.</summary>
    public string Of(T value) => words[Convert.ToInt32(value, CultureInfo.InvariantCulture)];

    /// <summary>The value of a word.</summary>
    /// <exception cref="RepositoryException">There is no such word: somebody else wrote it.</exception>
    public T Value(string word) => Array.IndexOf(words, word) is >= 0 and var index
        ? (T)Enum.ToObject(typeof(T), index)
        : throw new RepositoryException($"The repository says '{word}' where it should say one of: {string.Join(", ", words)}.", "Make it anew.");
}
