using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>Something that runs its body several times.</summary>
internal abstract class Loop(Block body) : Statement
{
    /// <summary>Runs the body once.</summary>
    /// <param name="scope">The variables of this round.</param>
    /// <param name="value">What is returned, when the body returns.</param>
    /// <param name="end">How the loop ends, when it does.</param>
    /// <returns>Whether another round may follow.</returns>
    protected bool Goes(Scope scope, ref object? value, out Flow end)
    {
        scope.Run.Budget.Step();
        end = body.Execute(scope, ref value);
        if (end is Flow.Next or Flow.Continue)
            return true;
        if (end == Flow.Break)
            end = Ended(ref value);
        return false;
    }

    /// <summary>A loop that comes to its end has no value.</summary>
    protected static Flow Ended(ref object? value)
    {
        value = null;
        return Flow.Next;
    }

    protected Block Body => body;
}

internal sealed class While(Expression condition, Block body) : Loop(body)
{
    public override IEnumerable<SyntaxNode> Children => [condition, Body];

    public override Flow Execute(Scope scope, ref object? value)
    {
        while (scope.Run.IsTrue(condition, scope))
        {
            if (!Goes(new Scope(scope.Run, scope), ref value, out var end))
                return end;
        }
        return Ended(ref value);
    }

    public override void Print(SourceWriter to)
    {
        to.Write("while (").Write(condition).Write(") ");
        Body.PrintBraced(to);
    }
}

/// <summary>A loop over the items of a value.</summary>
internal sealed class ForEach(TypeReference? type, string name, Expression items, Block body) : Loop(body)
{
    public override IEnumerable<SyntaxNode> Children => [items, Body];

    public override Flow Execute(Scope scope, ref object? value)
    {
        var iterator = Iteration.IteratorOf(scope.Run.Value(items, scope), scope.Run);
        while (iterator.HasNext)
        {
            var item = Iteration.Next(iterator, scope.Run, items.Offset);
            var inner = new Scope(scope.Run, scope);
            inner.Define(name, type is null ? item : Casts.Assign(item, type, scope.Run), type);
            if (!Goes(inner, ref value, out var end))
                return end;
        }
        return Ended(ref value);
    }

    public override void Print(SourceWriter to)
    {
        to.Write("for (").Write(type is null ? "" : $"{type} ").Write($"{name} in ").Write(items).Write(") ");
        Body.PrintBraced(to);
    }
}

/// <summary>A loop with a start, a condition and a step.</summary>
internal sealed class For(Statement? start, Expression? condition, Expression? step, Block body) : Loop(body)
{
    public override IEnumerable<SyntaxNode> Children => Present(start, condition, step, Body);

    public override Flow Execute(Scope scope, ref object? value)
    {
        var inner = new Scope(scope.Run, scope);
        start?.Execute(inner, ref value);
        while (condition is null || scope.Run.IsTrue(condition, inner))
        {
            if (!Goes(new Scope(scope.Run, inner), ref value, out var end))
                return end;
            if (step is not null)
                scope.Run.Value(step, inner);
        }
        return Ended(ref value);
    }

    public override void Print(SourceWriter to)
    {
        to.Write("for (");
        start?.Print(to);
        to.Write("; ");
        if (condition is not null)
            to.Write(condition);
        to.Write("; ");
        if (step is not null)
            to.Write(step);
        to.Write(") ");
        Body.PrintBraced(to);
    }
}
