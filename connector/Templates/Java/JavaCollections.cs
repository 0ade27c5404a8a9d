namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A value whose Java class depends on how it was made.</summary>
internal interface IJavaObject
{
    /// <summary>The full class name.</summary>
    string ClassName { get; }
}

/// <summary>A Java collection: a list, an array or a set.</summary>
internal abstract class JavaCollection(string className) : IJavaObject
{
    public string ClassName { get; } = className;

    /// <summary>The items in the order Java walks through them.</summary>
    public abstract IReadOnlyList<object?> Items { get; }

    public virtual int Count => Items.Count;
}
