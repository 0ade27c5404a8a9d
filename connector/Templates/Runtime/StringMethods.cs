using System.Buffers;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The methods of strings.</summary>
internal static class StringMethods
{
    private static readonly string[] Supported =
    [
        "length", "size", "substring", "toLowerCase", "toUpperCase", "trim", "replace", "contains", "startsWith", "endsWith", "indexOf", "split", "isEmpty",
        "equals", "equalsIgnoreCase", "toString", "concat", "charAt", "plus",
    ];

    private static readonly string[] Others =
    [
        "replaceAll", "replaceFirst", "matches", "tokenize", "toInteger", "toLong", "toDouble", "toFloat", "toBigDecimal", "toBoolean", "padLeft", "padRight",
        "capitalize", "uncapitalize", "lastIndexOf", "compareTo", "hashCode", "getBytes", "bytes", "format", "isNumber", "isInteger", "isLong", "reverse", "each",
        "collect", "find", "findAll", "any", "every", "getAt", "take", "drop", "minus", "multiply", "eachLine", "readLines", "stripIndent", "strip", "isBlank",
        "center", "count", "encodeBase64", "encodeAsBase64", "decodeBase64", "toCharArray", "toList", "intern", "chars", "join", "compareToIgnoreCase",
        "codePointAt", "regionMatches", "getClass", "asBoolean", "with", "md5", "sha256", "toURI", "toURL", "isAllWhitespace", "normalize", "repeat", "lines",
    ];

    private static readonly SearchValues<char> RegularExpressionSigns = SearchValues.Create(@"\[](){}.*+?^$|");

    public static object? Invoke(string text, Invocation call)
    {
        call.Budget.Build(text.Length);
        return Find(text, call);
    }

    private static object? Find(string text, Invocation call) => (call.Name, call.Arguments) switch
    {
        ("length" or "size", []) => text.Length,
        ("isEmpty", []) => text.Length == 0,
        ("toString", []) => text,
        ("toLowerCase", []) => text.ToLowerInvariant(),
        ("toUpperCase", []) => text.ToUpperInvariant(),
        ("trim", []) => Trim(text),
        ("substring", [int start]) => Cut(text, start, text.Length, call),
        ("substring", [int start, int end]) => Cut(text, start, end, call),
        ("charAt", [int place]) => place >= 0 && place < text.Length ? text[place].ToString() : throw call.OutOfBounds($"place {place} of '{text}'"),
        ("replace", [string old, string fresh]) => Replace(text, old, fresh, call),
        ("contains", [string part]) => text.Contains(part, StringComparison.Ordinal),
        ("startsWith", [string part]) => text.StartsWith(part, StringComparison.Ordinal),
        ("endsWith", [string part]) => text.EndsWith(part, StringComparison.Ordinal),
        ("indexOf", [string part]) => text.IndexOf(part, StringComparison.Ordinal),
        ("indexOf", [string part, int from]) => text.IndexOf(part, Math.Clamp(from, 0, text.Length), StringComparison.Ordinal),
        ("split", []) => Split(Trim(text), [' ', '\t', '\n', '\r', '\f']),
        ("split", [string separator]) => Split(text, separator, call),
        ("equals", [var other]) => other is string same && same == text,
        ("equalsIgnoreCase", [var other]) => other is string same && string.Equals(same, text, StringComparison.OrdinalIgnoreCase),
        ("concat", [string other]) => new Operators(call.Budget).Add(text, other),
        ("plus", [var other]) => new Operators(call.Budget).Add(text, other),
        _ => throw call.Refused("String", Supported, Others),
    };

    /// <summary>Java trims every character up to the space, and no other.</summary>
    private static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    private static string Cut(string text, int start, int end, Invocation call) => start >= 0 && start <= end && end <= text.Length
        ? text[start..end]
        : throw call.OutOfBounds($"{start} to {end} of '{text}' (length {text.Length})");

    private static string Replace(string text, string old, string fresh, Invocation call)
    {
        if (old.Length == 0)
            throw call.Failure(TemplateErrorKind.Unsupported, "To replace the empty string is not known to this interpreter.");
        call.Budget.Build(text.Length + (long)(text.Length / old.Length) * Math.Max(0, fresh.Length - old.Length));
        return text.Replace(old, fresh, StringComparison.Ordinal);
    }

    private static List<object?> Split(string text, char[] separators) =>
        [.. text.Split(separators, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Splits at a regular expression that is plain text; Java drops empty strings from the end.</summary>
    private static List<object?> Split(string text, string expression, Invocation call)
    {
        var separator = expression is ['\\', var letter] && !char.IsLetterOrDigit(letter) ? letter.ToString() : expression;
        if (separator.Length == 0 || separator == expression && expression.AsSpan().ContainsAny(RegularExpressionSigns))
            throw call.Failure(TemplateErrorKind.Unsupported, $"To split at the regular expression '{expression}' is not known to this interpreter.");
        var pieces = text.Split(separator);
        var count = pieces.Length;
        while (count > 1 && pieces[count - 1].Length == 0)
            count--;
        return [.. pieces.Take(count)];
    }
}
