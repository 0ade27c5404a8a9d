using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Brings bound values into the world of Java: numbers by their Java types, maps and lists as objects that the template may change. One object of the caller stays one object for the whole evaluation.</summary>
internal sealed class Adoption(Evaluation run)
{
    private Dictionary<object, object>? adopted;
    private object? first;
    private object? firstAdopted;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Of(object? value) => value is null or string ? value : OfOther(value);

    /// <summary>The same, but a map may come as it was lent while the template has none: what nobody holds nobody has changed.</summary>
    public object? Peek(object? value) => first is null && IsLent(value, out _) ? value : Of(value);

    /// <summary>Whether it is a map as it was lent.</summary>
    public static bool IsLent([NotNullWhen(true)] object? value, [NotNullWhen(true)] out Dictionary<string, object?>? lent)
    {
        lent = value is not null && value.GetType() == typeof(Dictionary<string, object?>) ? Unsafe.As<Dictionary<string, object?>>(value) : null;
        return lent is not null;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        if (first is null)
            return;
        (first, firstAdopted) = (null, null);
        adopted?.Clear();
    }

    /// <summary>Takes over the entries of a map that was lent until now.</summary>
    public void CopyTo(OrderedDictionary<object, object?> entries, Dictionary<string, object?> lent)
    {
        foreach (var (key, value) in lent)
            entries.Add(key, Of(value));
        run.Budget.Collect(entries.Count);
    }

    private object? OfOther(object value)
    {
        if (value is DomainObject)
            return value;
        if (ReferenceEquals(value, first))
            return firstAdopted;
        return value switch
        {
            bool or int or long or double or float or char or short or sbyte or BigInteger or BigDecimal or IJavaObject => value,
            _ when adopted is not null && adopted.TryGetValue(value, out var known) => known,
            _ => Adopted(value),
        };
    }

    private object Adopted(object value)
    {
        switch (value)
        {
            case Dictionary<string, object?> map when !map.Comparer.Equals("a", "A"):
                return Remember(value, new JavaMap(map, this));
            case IEnumerable<KeyValuePair<string, object?>> map:
                // Remembered before it is filled, for it may hold itself.
                var copy = Remember(value, new JavaMap { IgnoresCase = map is Dictionary<string, object?> });
                run.Budget.Enter();
                foreach (var (key, item) in map)
                    copy[key] = Of(item);
                run.Budget.Leave();
                run.Budget.Collect(copy.Count);
                return copy;
            case IEnumerable list:
                var items = Remember(value, new JavaList([]));
                run.Budget.Enter();
                foreach (var item in list)
                    items.Values.Add(Of(item));
                run.Budget.Leave();
                run.Budget.Collect(items.Count);
                return items;
            default:
                return Remember(value, Scalar(value));
        }
    }

    private object Scalar(object value) => value switch
    {
        byte or ushort => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint large => (long)large,
        ulong large => large <= long.MaxValue ? (long)large : (object)(BigInteger)large,
        decimal number => BigDecimal.Parse(number.ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset moment => JavaDate.Of(moment),
        DateTime moment => JavaDate.Of(moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment),
        Guid id => new JavaUuid(id),
        _ => throw run.Unsupported($"A bound value of the type '{value.GetType().Name}'"),
    };

    private T Remember<T>(object value, T java)
        where T : class
    {
        if (first is null)
            (first, firstAdopted) = (value, java);
        else
            (adopted ??= new Dictionary<object, object>(ReferenceEqualityComparer.Instance))[value] = java;
        return java;
    }
}
