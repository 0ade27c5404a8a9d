using System.CommandLine;
using System.CommandLine.Parsing;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Options and arguments that take one of a few words: completed by the shell, and refused in one line that names the words.</summary>
internal static class Choices
{
    /// <summary>Lets an option take these words only.</summary>
    public static void AcceptOnly(this Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Judge(result, result.Tokens, option.Name, words));
    }

    /// <summary>Lets an argument take these words only; the help shows its name, since so many words would push everything else aside.</summary>
    public static void AcceptOnly(this Argument argument, params string[] words)
    {
        argument.HelpName = argument.Name;
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => Judge(result, result.Tokens, argument.Name, words));
    }

    private static void Judge(SymbolResult result, IEnumerable<Token> typed, string name, string[] words)
    {
        foreach (var token in typed.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
            result.AddError($"{name} cannot be '{token.Value}'; it is one of: {string.Join(", ", words)}.");
    }
}
