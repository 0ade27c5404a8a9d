using System.Collections;
using System.Globalization;
using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Brings a bound value into the world of Java: numbers by their Java types, maps and lists as copies that the template may change.</summary>
internal static class Adoption
{
    public static object? Of(object? value, Evaluation run)
    {
        switch (value)
        {
            case null or string or bool or int or long or double or float or char or short or sbyte or BigInteger or BigDecimal or IJavaObject or DomainObject:
                return value;
            case byte or ushort:
                return Convert.ToInt32(value, CultureInfo.InvariantCulture);
            case uint large:
                return (long)large;
            case ulong large:
                return large <= long.MaxValue ? (long)large : (object)(BigInteger)large;
            case decimal number:
                return BigDecimal.Parse(number.ToString(CultureInfo.InvariantCulture));
            case DateTimeOffset moment:
                return JavaDate.Of(moment);
            case DateTime moment:
                return JavaDate.Of(moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment);
            case Guid id:
                return new JavaUuid(id);
            default:
                run.Budget.Enter();
                var copy = Copy(value, run);
                run.Budget.Leave();
                return copy;
        }
    }

    private static object? Copy(object value, Evaluation run)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                return CopyMap(map, run);
            case IDictionary<string, object?> map:
                return CopyMap(map, run);
            case IEnumerable list:
                var items = new List<object?>();
                foreach (var item in list)
                    items.Add(Of(item, run));
                run.Budget.Collect(items.Count);
                return new JavaList(items);
            default:
                throw run.Unsupported($"A bound value of the type '{value.GetType().Name}'");
        }
    }

    private static JavaMap CopyMap(IEnumerable<KeyValuePair<string, object?>> entries, Evaluation run)
    {
        var map = new JavaMap { IgnoresCase = entries is Dictionary<string, object?> own && own.Comparer.Equals("a", "A") };
        foreach (var (key, value) in entries)
            map[key] = Of(value, run);
        run.Budget.Collect(map.Count);
        return map;
    }
}
