namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The names that statements and closures define, which are no bindings.</summary>
internal sealed class NameScope(NameScope? outer)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public void Define(string name) => names.Add(name);

    public bool Defines(string name) => names.Contains(name) || outer is not null && outer.Defines(name);
}
