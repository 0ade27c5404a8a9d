using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A closure and the variables around it, or one the library makes.</summary>
/// <param name="Source">Its code; null when the library made it.</param>
/// <param name="Scope">The variables around it.</param>
internal sealed record Closure(ClosureLiteral? Source, Scope Scope) : IJavaObject
{
    public string ClassName => "groovy.lang.Closure";

    /// <summary>What the library's closure does; null for one of the template.</summary>
    public Func<object?[], object?>? Native { get; init; }

    public bool HasDelegate { get; init; }

    /// <summary>Whose members it sees first.</summary>
    public object? Delegate { get; init; }

    /// <summary>How many values it takes; -1 when one of the library's takes any.</summary>
    public int ParameterCount => Source is null ? -1 : Source.Parameters?.Count ?? 1;
}
