using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What a parameter takes, as Groovy's choice of a method sees it.</summary>
internal sealed class ParameterKind
{
    private readonly Func<object, bool> accepts;
    private readonly bool acceptsNull;

    private ParameterKind(string name)
    {
        IsOpen = name.EndsWith("...", StringComparison.Ordinal);
        var plain = IsOpen ? name[..^3] : name;
        IsGeneral = plain == "Object";
        acceptsNull = !JavaClass.IsPrimitiveName(plain);
        accepts = Test(plain);
    }

    /// <summary>Whether it takes any number of values.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether it takes anything.</summary>
    public bool IsGeneral { get; }

    public static ParameterKind Of(string name) => new(name);

    public bool Accepts(object? value) => value is null ? acceptsNull : accepts(value);

    private static Func<object, bool> Test(string name) => name switch
    {
        "Object" => _ => true,
        "int" or "Integer" => value => value is int or short or sbyte or BigInteger,
        "long" or "Long" => value => value is int or long or short or sbyte or BigInteger,
        "double" or "Double" => Arithmetic.IsNumber,
        "float" => value => value is float or int or long or short or sbyte,
        "boolean" or "Boolean" => value => value is bool,
        "char" or "Character" => value => value is char,
        "Number" => Arithmetic.IsNumber,
        "BigDecimal" => Arithmetic.IsNumber,
        "BigInteger" => Arithmetic.IsWhole,
        "String" => value => value is string or GString,
        "CharSequence" => value => value is string or GString or JavaStringBuilder,
        "GString" => value => value is GString,
        "Closure" => value => value is Closure,
        "Comparator" => value => value is Closure or JavaComparator,
        "Collection" or "Iterable" => value => value is JavaCollection and not JavaList { IsArray: true },
        "List" => value => value is JavaList { IsArray: false } or JavaRange,
        "Set" => value => value is JavaSet,
        "Range" => value => value is JavaRange,
        "Array" => value => value is JavaList { IsArray: true },
        "byte[]" => value => value is JavaList { ClassName: "[B" },
        "String[]" => value => value is JavaList { ClassName: "[Ljava.lang.String;" },
        "char[]" => value => value is JavaList { ClassName: "[C" },
        "Map" => value => value is JavaMap,
        _ => JavaClass.TryResolve(name, out var type) ? value => JavaClass.Of(value)!.IsA(type.Name) : throw new ArgumentException(name, nameof(name)),
    };
}
