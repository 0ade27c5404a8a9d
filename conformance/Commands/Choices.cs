using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Options and arguments that take one of a few words, or a number of a range: anything else is refused in one line that names them.</summary>
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

    /// <summary>Lets an option take numbers of a range only, both ends included. What is no number the parser refuses.</summary>
    public static void AcceptOnly(this Option option, int least, int most = int.MaxValue) => option.Validators.Add(result =>
    {
        // From the text, not from the value: the parser throws when it is asked for the value of what it cannot read.
        foreach (var typed in result.Tokens)
        {
            if (double.TryParse(typed.Value, CultureInfo.InvariantCulture, out var number) && !(number >= least && number <= most))
                result.AddError(FormattableString.Invariant($"{option.Name} takes a number from {least} to {most}, not '{typed.Value}'."));
        }
    });

    /// <summary>What is said of a word that is none of those.</summary>
    public static string Refusal(string name, string typed, IEnumerable<string> words) => $"{name} cannot be '{typed}'; it is one of: {string.Join(", ", words)}.";

    private static void Judge(SymbolResult result, IEnumerable<Token> typed, string name, string[] words)
    {
        foreach (var token in typed)
        {
            if (Array.IndexOf(words, token.Value) < 0)
                result.AddError(Refusal(name, token.Value, words));
        }
    }
}
