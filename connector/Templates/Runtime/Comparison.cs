using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Groovy's <c>==</c> and <c>&lt;</c>.</summary>
internal static class Comparison
{
    public static bool AreEqual(object? left, object? right, Evaluation run)
    {
        run.Budget.Enter();
        var equal = Equal(left, right, run);
        run.Budget.Leave();
        return equal;
    }

    /// <summary>Negative, zero or positive; null stands before everything. A string of one letter compares with numbers by its code.</summary>
    public static int Compare(object? left, object? right, Evaluation run)
    {
        if (ReferenceEquals(left, right))
            return 0;
        return (left, right) switch
        {
            (null, _) => -1,
            (_, null) => 1,
            (string one, string other) => CompareText(one, other),
            (char, char) => ((char)left).CompareTo((char)right),
            _ when Arithmetic.IsNumber(left) && (Arithmetic.IsNumber(right) || CodeOf(right) is not null) => Arithmetic.Compare(left, CodeOf(right) ?? right),
            (char, _) when Arithmetic.IsNumber(right) || CodeOf(right) is not null => Arithmetic.Compare((int)(char)left, CodeOf(right) ?? right),
            _ when Arithmetic.IsNumber(right) && CodeOf(left) is { } code => Arithmetic.Compare(code, right),
            (string one, char other) => CompareText(one, other.ToString()),
            // A string with holes compares with anything by its text.
            (GString one, _) => CompareText(one.ToString(), JavaText.Of(right, run)),
            (string or GString, string or GString) => CompareText(left.ToString()!, right.ToString()!),
            (bool one, bool other) => one.CompareTo(other),
            (JavaDate one, JavaDate other) => one.Milliseconds.CompareTo(other.Milliseconds),
            (JavaCalendar one, JavaCalendar other) => one.Date.Milliseconds.CompareTo(other.Date.Milliseconds),
            (JavaUuid one, JavaUuid other) => one.CompareTo(other),
            (JavaEnum one, JavaEnum other) => one.Ordinal.CompareTo(other.Ordinal),
            (JavaStringBuilder, _) or (DomainObject, _) => throw run.Unsupported($"To compare a '{JavaClass.Of(left)!.SimpleName}'"),
            _ => throw Incomparable(left, right, run),
        };
    }

    /// <summary>Comparable.compareTo, which takes values of its own class only.</summary>
    public static int CompareAsJava(object? left, object? right, Evaluation run)
    {
        if (left is null || right is null)
            throw run.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null has no place in Java's own order.", isExact: false);
        return IsComparable(left) && left.GetType() == right.GetType() ? Compare(left, right, run) : throw run.Fail(
            TemplateErrorKind.Type,
            "java.lang.ClassCastException",
            $"'{ValueText.Shortened(left, run)}' ({JavaClass.Of(left)!.SimpleName}) does not compare with '{ValueText.Shortened(right, run)}' ({JavaClass.Of(right)!.SimpleName}).",
            isExact: false);
    }

    public static int CompareText(string left, string right)
    {
        for (var index = 0; index < left.Length && index < right.Length; index++)
        {
            if (left[index] != right[index])
                return left[index] - right[index];
        }
        return left.Length - right.Length;
    }

    /// <summary>Which values Java's Comparable covers.</summary>
    public static bool IsComparable(object? value) => Arithmetic.IsNumber(value) || value is string or GString or char or bool or JavaDate or JavaCalendar or JavaUuid or JavaEnum;

    private static bool Equal(object? left, object? right, Evaluation run)
    {
        if (ReferenceEquals(left, right))
            return true;
        switch (left, right)
        {
            case (null, _) or (_, null):
                return false;
            case (string one, string other):
                return one == other;
            case (JavaMap one, JavaMap other):
                return one.Count == other.Count && one.Entries.All(entry => other.Holds(entry.Key) && AreEqual(entry.Value, other[entry.Key], run));
            case (MapValues, _) or (_, MapValues):
                return JavaEquality.AreEqual(left, right);
            case (JavaSet one, JavaSet other):
                return one.Count == other.Count && one.Items.All(item => other.Contains(item) || other.Items.Any(candidate => AreEqual(item, candidate, run)));
            case (JavaSet, JavaCollection) or (JavaCollection, JavaSet):
                return false;
            case (JavaCollection one, JavaCollection other):
                return one.Count == other.Count && one.Items.Zip(other.Items).All(pair => AreEqual(pair.First, pair.Second, run));
            case (MapEntry one, MapEntry other):
                return AreEqual(one.Key, other.Key, run) && AreEqual(one.Value, other.Value, run);
        }
        if (IsComparable(left) && IsComparable(right))
            return CanCompare(left, right) && Compare(left, right, run) == 0;
        return JavaEquality.AreEqual(left, right);
    }

    private static bool CanCompare(object left, object right) =>
        (Arithmetic.IsNumber(left) || CodeOf(left) is not null) && (Arithmetic.IsNumber(right) || CodeOf(right) is not null)
        || left is string or GString && right is string or GString or char
        || left.GetType() == right.GetType();

    /// <summary>The code of a letter, or of a string of one letter.</summary>
    private static object? CodeOf(object? value) => value switch
    {
        char letter => (int)letter,
        string { Length: 1 } text => (int)text[0],
        GString text when text.ToString() is { Length: 1 } single => (int)single[0],
        _ => null,
    };

    /// <summary>A value that is Comparable tries and fails to cast the other; one that is not is refused at once.</summary>
    private static Parsing.TemplateFailure Incomparable(object left, object right, Evaluation run)
    {
        var isComparable = IsComparable(left);
        return run.Fail(
            isComparable ? TemplateErrorKind.Type : TemplateErrorKind.Argument,
            isComparable ? "java.lang.ClassCastException" : "groovy.lang.GroovyRuntimeException",
            $"Cannot compare '{ValueText.Shortened(left, run)}' ({JavaClass.Of(left)!.SimpleName}) with '{ValueText.Shortened(right, run)}' ({JavaClass.Of(right)!.SimpleName}).",
            isExact: false);
    }
}
