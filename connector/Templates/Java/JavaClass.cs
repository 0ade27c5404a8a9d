using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java class as far as templates can tell: its name and what it extends.</summary>
internal sealed class JavaClass : IJavaObject
{
    private readonly HashSet<string> supertypes = new(StringComparer.Ordinal);

    private JavaClass(string name, bool isPrimitive)
    {
        Name = name;
        IsPrimitive = isPrimitive;
        supertypes.Add(name);
        supertypes.Add("java.lang.Object");
    }

    public string ClassName => "java.lang.Class";

    /// <summary>The full name; of a primitive type that of its box.</summary>
    public string Name { get; }

    public bool IsPrimitive { get; }

    /// <summary>What Java calls the type without its package; a primitive type by its own name.</summary>
    public string SimpleName { get; private init; } = "";

    /// <summary>Whether it is an interface, which prints as such.</summary>
    public bool IsInterface { get; private init; }

    /// <summary>The simple names of the classes that need no import.</summary>
    public static IEnumerable<string> SimpleNames => ClassCatalogue.Imported.Keys;

    public static bool IsPrimitiveName(string name) => ClassCatalogue.Primitives.ContainsKey(name);

    public static JavaClass Named(string name) => ClassCatalogue.Find(name) ?? throw new ArgumentException(name, nameof(name));

    public static bool TryResolve(string name, [NotNullWhen(true)] out JavaClass? found)
    {
        found = ClassCatalogue.Find(name);
        return found is not null;
    }

    /// <summary>Whether Groovy or EIC may know a class that this interpreter does not.</summary>
    public static bool MayExist(string name) => name.Contains('.', StringComparison.Ordinal) || ClassCatalogue.KnownElsewhere.Contains(name);

    /// <summary>The class of a value; null for null.</summary>
    public static JavaClass? Of(object? value) => value switch
    {
        null => null,
        string => Named("java.lang.String"),
        bool => Named("java.lang.Boolean"),
        int => Named("java.lang.Integer"),
        long => Named("java.lang.Long"),
        BigDecimal => Named("java.math.BigDecimal"),
        BigInteger => Named("java.math.BigInteger"),
        double => Named("java.lang.Double"),
        float => Named("java.lang.Float"),
        char => Named("java.lang.Character"),
        short => Named("java.lang.Short"),
        sbyte => Named("java.lang.Byte"),
        JavaThrowable thrown => ClassCatalogue.Find(thrown.ClassName) ?? Make(thrown.ClassName, ["java.lang.Exception"]),
        DomainObject row => Make($"com.saviynt.{row.Kind}", []),
        IJavaObject made => ClassCatalogue.Find(made.ClassName) ?? Make(made.ClassName, []),
        _ => Named("java.lang.Object"),
    };

    public bool IsA(string name) => supertypes.Contains(name);

    public override string ToString() => IsPrimitive ? SimpleName : $"{(IsInterface ? "interface" : "class")} {Name}";

    /// <summary>Makes a class that extends others of the catalogue.</summary>
    internal static JavaClass Make(string name, IEnumerable<string> parents, bool isInterface = false, string? primitive = null)
    {
        var made = new JavaClass(name, primitive is not null)
        {
            IsInterface = isInterface,
            SimpleName = primitive ?? SimpleNameOf(name),
        };
        foreach (var parent in parents)
            made.supertypes.UnionWith(ClassCatalogue.Find(parent)?.supertypes ?? [parent]);
        return made;
    }

    private static string SimpleNameOf(string name)
    {
        var array = name.Length - name.TrimStart('[').Length;
        var item = array > 0 ? JavaArrayItem(name[array..]) : name;
        return item[(item.LastIndexOfAny(['.', '$']) + 1)..] + string.Concat(Enumerable.Repeat("[]", array));
    }

    private static string JavaArrayItem(string name) => name is ['L', .. var inner, ';'] ? inner : ClassCatalogue.Primitives.Keys.FirstOrDefault(word => JavaList.ArrayName(word) == $"[{name}") ?? name;
}
