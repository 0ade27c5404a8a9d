using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What Groovy adds to strings.</summary>
internal static class StringExtraMethods
{
    public static readonly MethodTable Table = new("CharSequence", StringNumberMethods.Table)
    {
        ["size()"] = call => call.Text.Length,
        ["plus(Object)"] = call => Plus(call),
        ["minus(java.util.regex.Pattern)"] = call => StringMethods.Matcher(call).Replace(_ => "", 1),
        ["minus(Object)"] = call => Without(call.Text, ValueText.Of(call[0], call.Run)),
        ["multiply(Number)"] = call => StringMethods.Repeat(call, call.Int(0)),
        ["getAt(int)"] = call => Place(call, call.Int(0)).ToString(),
        ["getAt(Range)"] = call => Stretch(call, (JavaRange)call.NotNull(0)),
        ["getAt(Collection)"] = call => string.Concat(call.Collection(0).Select(key => JavaText.Of(Properties.At(call.Text, key, call.Run, call.Offset), call.Run))),
        ["leftShift(Object)"] = call => new JavaStringBuilder(call.Built(call.Text + JavaText.Of(call[0], call.Run)), "java.lang.StringBuffer"),
        ["isCase(Object)"] = call => call[0] is not null && call.Text == JavaText.Of(call[0], call.Run),
        ["bitwiseNegate()"] = call => JavaPattern.Compile(call.Text, 0, call.Run),
        ["next()"] = call => call.Text.Length == 0 ? "\0" : call.Text[..^1] + (char)(call.Text[^1] + 1),
        ["previous()"] = call => call.Text.Length == 0 ? throw call.Unsupported("What comes before the empty string") : call.Text[^1] == 0 ? call.Text[..^1] : call.Text[..^1] + (char)(call.Text[^1] - 1),
        ["reverse()"] = call => string.Concat(call.Text.Reverse()),
        ["capitalize()"] = call => call.Text.Length == 0 ? "" : char.ToUpperInvariant(call.Text[0]) + call.Text[1..],
        ["uncapitalize()"] = call => call.Text.Length == 0 ? "" : char.ToLowerInvariant(call.Text[0]) + call.Text[1..],
        ["center(Number)"] = call => Centered(call, " "),
        ["center(Number,CharSequence)"] = call => Centered(call, call.String(1)),
        ["padLeft(Number)"] = call => Padding(call, " ") + call.Text,
        ["padLeft(Number,CharSequence)"] = call => Padding(call, call.String(1)) + call.Text,
        ["padRight(Number)"] = call => call.Text + Padding(call, " "),
        ["padRight(Number,CharSequence)"] = call => call.Text + Padding(call, call.String(1)),
        ["take(int)"] = call => call.Text[..Math.Clamp(call.Int(0), 0, call.Text.Length)],
        ["drop(int)"] = call => call.Text[Math.Clamp(call.Int(0), 0, call.Text.Length)..],
        ["takeWhile(Closure)"] = call => string.Concat(call.Text.TakeWhile(letter => call.Test(0, letter))),
        ["dropWhile(Closure)"] = call => string.Concat(call.Text.SkipWhile(letter => call.Test(0, letter))),
        ["count(CharSequence)"] = call => Count(call.Text, call.String(0)),
        ["split()"] = call => JavaList.Array("java.lang.String", Tokens(call.Text, " \t\n\r\f")),
        ["tokenize()"] = call => new JavaList(Tokens(call.Text, " \t\n\r\f")),
        ["tokenize(CharSequence)"] = call => new JavaList(Tokens(call.Text, call.String(0))),
        ["tokenize(Character)"] = call => new JavaList(Tokens(call.Text, call.NotNull(0).ToString()!)),
        ["readLines()"] = call => new JavaList(Lines(call.Text)),
        ["eachLine(Closure)"] = call =>
        {
            object? last = null;
            var number = 0;
            foreach (var line in Lines(call.Text))
                last = call.Closure(0).ParameterCount == 2 ? call.Call(0, line, number++) : call.Call(0, line);
            return last;
        },
        ["toList()"] = call => new JavaList(call.Items),
        ["toSet()"] = call => new JavaSet(call.Items, JavaSet.Hashed),
        ["getChars()"] = call => JavaList.Array("char", call.Text.Select(object? (letter) => letter)),
        ["isAllWhitespace()"] = call => call.Text.All(char.IsWhiteSpace),
        ["normalize()"] = call => string.Join('\n', call.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\r')),
        ["denormalize()"] = call => call.Text.ReplaceLineEndings("\n"),
        ["stripMargin()"] = call => StripMargin(call.Text, "|"),
        ["stripMargin(CharSequence)"] = call => StripMargin(call.Text, call.String(0)),
        ["expand()"] = call => call.Text.Contains('\t', StringComparison.Ordinal) ? throw call.Unsupported("To expand tabs") : call.Text,
        ["tr(CharSequence,CharSequence)"] = call => Translate(call),
        ["matches(java.util.regex.Pattern)"] = call => StringMethods.Matcher(call).Matches(),
        ["find(java.util.regex.Pattern)"] = call => StringMethods.Matcher(call) is var matcher && matcher.Find() ? matcher.Group(0) : null,
        ["find(CharSequence)"] = call => StringMethods.Matcher(call) is var matcher && matcher.Find() ? matcher.Group(0) : null,
        ["find(java.util.regex.Pattern,Closure)"] = call => StringMethods.Matcher(call) is var matcher && matcher.Find() ? OnMatch(call, matcher) : null,
        ["find(CharSequence,Closure)"] = call => StringMethods.Matcher(call) is var matcher && matcher.Find() ? OnMatch(call, matcher) : null,
        ["findAll(java.util.regex.Pattern)"] = call => AllMatches(call),
        ["findAll(CharSequence)"] = call => AllMatches(call),
        ["findAll(java.util.regex.Pattern,Closure)"] = call => AllMatchesMade(call),
        ["findAll(CharSequence,Closure)"] = call => AllMatchesMade(call),
        ["eachMatch(CharSequence,Closure)"] = call =>
        {
            AllMatchesMade(call);
            return call.Target;
        },
        ["replaceAll(java.util.regex.Pattern,CharSequence)"] = call => StringMethods.Matcher(call).Replace(matcher => matcher.Expand(call.String(1))),
        ["replaceFirst(java.util.regex.Pattern,CharSequence)"] = call => StringMethods.Matcher(call).Replace(matcher => matcher.Expand(call.String(1)), 1),
        ["replaceAll(java.util.regex.Pattern,Closure)"] = call => StringMethods.Matcher(call).Replace(matcher => JavaText.Of(OnMatch(call, matcher), call.Run)),
        ["replaceAll(CharSequence,Closure)"] = call => StringMethods.Matcher(call).Replace(matcher => JavaText.Of(OnMatch(call, matcher), call.Run)),
        ["replaceFirst(CharSequence,Closure)"] = call => StringMethods.Matcher(call).Replace(matcher => JavaText.Of(OnMatch(call, matcher), call.Run), 1),
        ["getValues()"] = call => call.Target is GString text ? JavaList.Array("java.lang.Object", text.Values) : throw call.Fail(TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", "A plain string has no values."),
        ["getStrings()"] = call => call.Target is GString text ? JavaList.Array("java.lang.String", text.Strings) : throw call.Fail(TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", "A plain string has no strings of its own."),
    };

    /// <summary>The first occurrence of a part left out.</summary>
    public static string Without(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return start < 0 ? text : text.Remove(start, part.Length);
    }

    public static List<object?> Tokens(string text, string separators) => [.. text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)];

    private static object Plus(Invocation call)
    {
        if (call.Target is GString text)
        {
            if (call[0] is GString other)
                return text.Append(other);
            if (call[0] is string more)
                return text.Append(more);
        }
        return call.Built(call.Text + (call[0] is Closure ? throw call.Unsupported("To append a closure") : ValueText.Of(call[0], call.Run)));
    }

    private static char Place(Invocation call, int place)
    {
        var text = call.Text;
        var found = place < 0 ? place + text.Length : place;
        return found >= 0 && found < text.Length ? text[found] : throw call.Fail(
            TemplateErrorKind.Index,
            found < 0 && place < 0 ? "java.lang.ArrayIndexOutOfBoundsException" : "java.lang.StringIndexOutOfBoundsException",
            $"The index {place} lies outside of '{ValueText.Shortened(text, call.Run)}', which has {text.Length} characters.",
            says: found < 0 ? $"Negative array index [{place}] too large for array size {text.Length}" : $"begin {place}, end {place + 1}, length {text.Length}");
    }

    private static string Stretch(Invocation call, JavaRange range)
    {
        var (start, count, isReverse) = Ranges.Stretch(range, call.Text.Length, call.Run);
        var part = call.Text.Substring(start, count);
        return isReverse ? string.Concat(part.Reverse()) : part;
    }

    private static string Padding(Invocation call, string with)
    {
        var missing = call.Int(0) - call.Text.Length;
        if (missing <= 0)
            return "";
        call.Run.Budget.Build(call.Int(0));
        if (with.Length == 0)
            throw call.Unsupported("To pad with the empty string");
        return string.Concat(Enumerable.Repeat(with, missing / with.Length + 1))[..missing];
    }

    private static string Centered(Invocation call, string with)
    {
        var missing = call.Int(0) - call.Text.Length;
        if (missing <= 0)
            return call.Text;
        call.Run.Budget.Build(call.Int(0));
        var filling = string.Concat(Enumerable.Repeat(with, missing));
        var right = missing % 2 == 1 ? missing / 2 + 1 : missing / 2;
        return filling[..(missing / 2)] + call.Text + filling[..right];
    }

    private static int Count(string text, string part)
    {
        if (part.Length == 0)
            return text.Length + 1;
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')];
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private static string StripMargin(string text, string margin)
    {
        var stripped = string.Join('\n', Lines(text).Select(line =>
        {
            var start = line.TakeWhile(letter => letter <= ' ').Count();
            return start < line.Length && line[start] == margin[0] ? line[(start + 1)..] : line;
        }));
        return text.EndsWith('\n') ? stripped + "\n" : stripped;
    }

    private static string Translate(Invocation call)
    {
        var (from, to) = (call.String(0), call.String(1));
        if (from.Contains('-', StringComparison.Ordinal) || to.Contains('-', StringComparison.Ordinal) || from.StartsWith('^') || to.Length == 0)
            throw call.Unsupported("'tr' with ranges");
        return string.Concat(call.Text.Select(letter => from.LastIndexOf(letter) is var place && place < 0 ? letter : to[Math.Min(place, to.Length - 1)]));
    }

    private static object? OnMatch(Invocation call, JavaMatcher matcher)
    {
        var closure = (Closure)call[^1];
        object?[] groups = [.. Enumerable.Range(0, matcher.GroupCount + 1).Select(object? (number) => matcher.Group(number))];
        return closure.ParameterCount == 1
            ? Closures.Run(closure, [matcher.GroupCount == 0 ? groups[0] : new JavaList(groups)], call.Run)
            : Closures.Run(closure, groups, call.Run);
    }

    private static JavaList AllMatches(Invocation call)
    {
        var matcher = StringMethods.Matcher(call);
        var found = new List<object?>();
        while (matcher.Find())
        {
            call.Run.Budget.Step();
            found.Add(matcher.Group(0));
        }
        return new JavaList(found);
    }

    private static JavaList AllMatchesMade(Invocation call)
    {
        var matcher = StringMethods.Matcher(call);
        var found = new List<object?>();
        while (matcher.Find())
            found.Add(OnMatch(call, matcher));
        return new JavaList(found);
    }
}
