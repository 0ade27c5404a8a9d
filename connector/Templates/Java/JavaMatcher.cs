using System.Text;
using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.regex.Matcher: a pattern on a text, and the match found last.</summary>
internal sealed class JavaMatcher(JavaPattern pattern, string text, Evaluation run) : IJavaObject, IPrintable
{
    private Match? last;

    public string ClassName => "java.util.regex.Matcher";

    public JavaPattern Pattern => pattern;

    public string Text => text;

    /// <summary>The match found last; null when there is none.</summary>
    public Match? Current => last is { Success: true } ? last : null;

    public int GroupCount => pattern.GroupCount;

    public void Reset() => last = null;

    /// <summary>Groovy's truth of a matcher: whether there is a next match.</summary>
    public bool IsTrue() => Find();

    public bool Find() => Try(() => last is null ? pattern.Search.Match(text) : last.Success ? last.NextMatch() : last);

    public bool FindFrom(int start) => Try(() => pattern.Search.Match(text, start));

    public bool Matches() => Try(() => pattern.Whole.Match(text));

    public bool LooksAt() => Try(() => pattern.Start.Match(text));

    /// <summary>A group of the match found last; null when it took no part.</summary>
    public string? Group(int number) => Current!.Groups[number] is { Success: true } group ? group.Value : null;

    public string Print(Evaluation run) => $"java.util.regex.Matcher[pattern={pattern.Source} region=0,{text.Length} lastmatch={Current?.Value}]";

    /// <summary>Every match: its text, or with groups a list of them.</summary>
    public List<object?> AllMatches()
    {
        var found = new List<object?>();
        for (Reset(); Find();)
        {
            run.Budget.Step();
            found.Add(ItemOf());
        }
        Reset();
        return found;
    }

    /// <summary>The match found last as Groovy's index gives it.</summary>
    public object? ItemOf() => GroupCount == 0 ? Group(0) : new JavaList(Enumerable.Range(0, GroupCount + 1).Select(object? (number) => Group(number)));

    /// <summary>The text with matches replaced by what a function makes of each.</summary>
    public string Replace(Func<JavaMatcher, string> replacement, int atMost = int.MaxValue)
    {
        var result = new StringBuilder();
        var end = 0;
        Reset();
        for (var count = 0; count < atMost && Find(); count++)
        {
            var match = Current!;
            result.Append(text, end, match.Index - end).Append(replacement(this));
            end = match.Index + match.Length;
            run.Budget.Build(result.Length);
        }
        return result.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>A replacement text with its <c>$1</c>, <c>${name}</c> and backslashes carried out.</summary>
    public string Expand(string replacement)
    {
        var result = new StringBuilder();
        for (var index = 0; index < replacement.Length; index++)
        {
            var letter = replacement[index];
            if (letter == '\\')
                result.Append(++index < replacement.Length ? replacement[index] : throw IllegalReference("character to be escaped is missing"));
            else if (letter == '$')
                result.Append(ExpandGroup(replacement, ref index));
            else
                result.Append(letter);
        }
        return result.ToString();
    }

    private string? ExpandGroup(string replacement, ref int index)
    {
        if (++index >= replacement.Length)
            throw IllegalReference("Illegal group reference: group index is missing");
        if (replacement[index] == '{')
        {
            var end = replacement.IndexOf('}', index);
            var name = end < 0 ? throw IllegalReference("named capturing group is missing trailing '}'") : replacement[(index + 1)..end];
            index = end;
            return pattern.Groups.TryGetValue(name, out var named) ? Group(named) : throw IllegalReference($"No group with name {{{name}}}");
        }
        if (!char.IsAsciiDigit(replacement[index]))
            throw IllegalReference("Illegal group reference");
        var number = replacement[index] - '0';
        if (number > GroupCount)
            throw run.Fail(TemplateErrorKind.Index, "java.lang.IndexOutOfBoundsException", $"The replacement names the group {number}, which the pattern has not.", says: $"No group {number}");
        while (index + 1 < replacement.Length && char.IsAsciiDigit(replacement[index + 1]) && number * 10 + (replacement[index + 1] - '0') <= GroupCount)
            number = number * 10 + (replacement[++index] - '0');
        return Group(number);
    }

    private TemplateFailure IllegalReference(string says) =>
        run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", $"The replacement is wrong: {says}. Write '\\\\$' for a dollar sign.", says: says);

    private bool Try(Func<Match> search)
    {
        run.Budget.Build(text.Length);
        try
        {
            last = search();
            return last.Success;
        }
        catch (RegexMatchTimeoutException)
        {
            throw run.Budget.Exceeded($"too long to search with the regular expression '{pattern.Source}'");
        }
    }
}
