using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A type as named in a template.</summary>
/// <param name="Class">The class; of an array that of its items.</param>
/// <param name="Dimensions">How many pairs of brackets follow; 0 for no array.</param>
internal sealed record TypeReference(JavaClass Class, int Dimensions = 0)
{
    /// <summary>The class name Java uses.</summary>
    public string Name
    {
        get
        {
            var name = Class.IsPrimitive && Dimensions > 0 ? Class.SimpleName : Class.Name;
            for (var count = 0; count < Dimensions; count++)
                name = JavaList.ArrayName(name);
            return name;
        }
    }

    public override string ToString() =>
        (Class.IsPrimitive || JavaClass.TryResolve(Class.SimpleName, out var known) && known == Class ? Class.SimpleName : Class.Name)
        + string.Concat(Enumerable.Repeat("[]", Dimensions));
}
