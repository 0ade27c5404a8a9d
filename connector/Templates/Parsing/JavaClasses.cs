namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Names that Groovy takes for a class or package when nothing is bound to them.</summary>
internal static class JavaClasses
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Math", "Integer", "Long", "Double", "Boolean", "String", "Character", "BigDecimal", "BigInteger", "Date", "Calendar", "UUID", "System", "Arrays",
        "Collections", "Objects", "java", "javax", "groovy", "com", "org",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
