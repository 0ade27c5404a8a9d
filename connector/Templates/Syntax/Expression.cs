using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A part of a template that has a value.</summary>
/// <param name="offset">Where messages about it point.</param>
internal abstract class Expression(int offset) : SyntaxNode
{
    public int Offset => offset;

    /// <summary>The dotted path it takes through the bindings; null when it takes none.</summary>
    public string? Path { get; protected init; }

    /// <summary>How tightly it holds together when printed.</summary>
    public virtual Binding Binds => Binding.Primary;

    /// <summary>Its type if Groovy knows it for a primitive number before anything is evaluated; null otherwise.</summary>
    public virtual Primitive? Primitive => null;

    /// <summary>Its value; children are evaluated through <see cref="Evaluation.Value"/>, which counts them.</summary>
    public abstract object? Evaluate(Scope scope);

    /// <summary>Its value for one that only looks something up in it: a bound map may come as it was lent.</summary>
    public virtual object? Peek(Scope scope) => Evaluate(scope);

    /// <summary>Writes its source.</summary>
    public abstract void Print(SourceWriter to);
}
