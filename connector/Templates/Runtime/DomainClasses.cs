using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The classes of EIC that answer to <c>get(key)</c>, by the packages they are named in.</summary>
internal static class DomainClasses
{
    public static readonly MethodTable Table = new("domain class", ObjectMethods.Table)
    {
        ["get(Object)"] = call => call.Run.Context.DomainClasses[((DomainClass)call.Target!).Name](call[0]),
        ["toString()"] = call => throw call.Unsupported("To print a domain class"),
    };

    /// <summary>The package that a name starts; null when no class is in such a one.</summary>
    public static DomainPackage? Package(string name, Evaluation run) => HasClassIn(name, run) ? new DomainPackage(name) : null;

    /// <summary>A class or a package within a package.</summary>
    public static object Member(DomainPackage package, string name, Evaluation run, int offset)
    {
        var path = $"{package.Name}.{name}";
        if (run.Context.DomainClasses.ContainsKey(path))
            return new DomainClass(path);
        return HasClassIn(path, run) || char.IsLower(name[0]) ? new DomainPackage(path) : throw run.Unsupported($"The class '{path}'", offset);
    }

    private static bool HasClassIn(string package, Evaluation run) => run.Context.DomainClasses.Keys.Any(name => name.StartsWith($"{package}.", StringComparison.Ordinal));
}

/// <summary>A package with domain classes.</summary>
internal sealed record DomainPackage(string Name);

/// <summary>A domain class.</summary>
internal sealed record DomainClass(string Name);
