using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The order of Comparable keys in sorted maps and sets; it refuses null and keys that do not compare.</summary>
internal sealed class NaturalOrder : IComparer<object?>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => throw Refused(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null has no place in a sorted map or set."),
        (string or GString, string or GString) => string.CompareOrdinal(left.ToString(), right.ToString()),
        (IComparable one, IComparable other) when one.GetType() == other.GetType() => one.CompareTo(other),
        (BigDecimal one, BigDecimal other) => BigDecimal.Compare(one, other),
        (JavaDate one, JavaDate other) => one.Milliseconds.CompareTo(other.Milliseconds),
        (JavaCalendar one, JavaCalendar other) => one.Date.Milliseconds.CompareTo(other.Date.Milliseconds),
        (JavaUuid one, JavaUuid other) => one.CompareTo(other),
        (JavaEnum one, JavaEnum other) when one.ClassName == other.ClassName => one.Ordinal.CompareTo(other.Ordinal),
        _ => throw Refused(
            TemplateErrorKind.Type,
            "java.lang.ClassCastException",
            $"A sorted map or set cannot compare a '{JavaClass.Of(left)!.SimpleName}' with a '{JavaClass.Of(right)!.SimpleName}'."),
    };

    private static TemplateFailure Refused(TemplateErrorKind kind, string className, string message) =>
        new(kind, message, -1) { Thrown = new JavaThrowable(className, message) { IsExact = false } };
}
