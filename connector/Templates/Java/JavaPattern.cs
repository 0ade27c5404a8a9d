using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.regex.Pattern.</summary>
internal sealed class JavaPattern : IJavaObject, IPrintable
{
    /// <summary>How long one search may take; step budgets cannot see into it.</summary>
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(1);

    /// <summary>Patterns made before; templates use the same few again and again.</summary>
    private static readonly ConcurrentDictionary<(string, int), JavaPattern> Known = [];

    private const int MostKnown = 200;

    private JavaPattern(string source, int flags, RegexTranslation translation)
    {
        Source = source;
        Flags = flags;
        Groups = translation.Groups;
        GroupCount = translation.GroupCount;
        Search = new Regex(translation.Pattern, RegexOptions.CultureInvariant, LongestSearch);
        Whole = new Regex($@"\A(?:{translation.Pattern})\z", RegexOptions.CultureInvariant, LongestSearch);
        Start = new Regex($@"\G(?:{translation.Pattern})", RegexOptions.CultureInvariant, LongestSearch);
    }

    public string ClassName => "java.util.regex.Pattern";

    public string Source { get; }

    public int Flags { get; }

    /// <summary>The numbers of named groups.</summary>
    public IReadOnlyDictionary<string, int> Groups { get; }

    public int GroupCount { get; }

    public Regex Search { get; }

    public Regex Whole { get; }

    public Regex Start { get; }

    public static JavaPattern Of(object? source, Evaluation run) => source as JavaPattern ?? Compile(JavaText.Of(source, run), 0, run);

    public static JavaPattern Compile(string source, int flags, Evaluation run)
    {
        if (Known.TryGetValue((source, flags), out var known))
            return known;
        run.Budget.Build(source.Length * 16L);
        try
        {
            var pattern = new JavaPattern(source, flags, new RegexTranslator(source, flags).Translate());
            if (Known.Count < MostKnown)
                Known.TryAdd((source, flags), pattern);
            return pattern;
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw run.Fail(
                TemplateErrorKind.Argument,
                "java.util.regex.PatternSyntaxException",
                $"'{source}' is no regular expression: {problem.Message}",
                isExact: false);
        }
        catch (NotSupportedException problem)
        {
            throw run.Unsupported($"The regular expression '{source}' ({problem.Message})");
        }
    }

    public string Print(Evaluation run) => Source;
}
