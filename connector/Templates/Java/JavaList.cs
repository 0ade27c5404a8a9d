namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java list or array.</summary>
internal sealed class JavaList(List<object?> items, string className = JavaList.ArrayList) : JavaCollection(className)
{
    public const string ArrayList = "java.util.ArrayList";
    public const string LinkedList = "java.util.LinkedList";

    /// <summary>What <c>Arrays.asList</c> gives: its items may change, its length not.</summary>
    public const string FixedList = "java.util.Arrays$ArrayList";
    public const string Unmodifiable = "java.util.Collections$UnmodifiableRandomAccessList";
    public const string Immutable = "java.util.ImmutableCollections$ListN";

    public JavaList(IEnumerable<object?> items)
        : this([.. items])
    {
    }

    /// <summary>The items, to be changed in place.</summary>
    public List<object?> Values => items;

    public override IReadOnlyList<object?> Items => items;

    public bool IsArray => ClassName[0] == '[';

    /// <summary>The class of an array's items; Object for lists.</summary>
    public string ComponentName => ClassName switch
    {
        ['[', 'L', .. var name, ';'] => name,
        "[I" => "int",
        "[J" => "long",
        "[D" => "double",
        "[F" => "float",
        "[B" => "byte",
        "[S" => "short",
        "[C" => "char",
        "[Z" => "boolean",
        ['[', .. var nested] => nested,
        _ => "java.lang.Object",
    };

    /// <summary>Whether items can be added and removed.</summary>
    public bool CanGrow => ClassName is ArrayList or LinkedList;

    /// <summary>Whether items can be replaced.</summary>
    public bool CanChange => CanGrow || IsArray || ClassName == FixedList;

    /// <summary>How often items came or went, by which Java notices a change under a loop.</summary>
    public int Changes { get; set; }

    public static JavaList Array(string component, IEnumerable<object?> items) => new([.. items], ArrayName(component));

    public static string ArrayName(string component) => component switch
    {
        "int" => "[I",
        "long" => "[J",
        "double" => "[D",
        "float" => "[F",
        "byte" => "[B",
        "short" => "[S",
        "char" => "[C",
        "boolean" => "[Z",
        ['[', ..] => $"[{component}",
        _ => $"[L{component};",
    };
}
