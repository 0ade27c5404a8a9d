namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The variables that statements and closures define.</summary>
internal sealed class Variables(Variables? outer)
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    public void Define(string name, object? value) => values[name] = value;

    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.values.TryGetValue(name, out value))
                return true;
        }
        value = null;
        return false;
    }

    private Variables? Outer => outer;
}
