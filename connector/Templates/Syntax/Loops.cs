using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

internal sealed class While(Expression condition, Block body) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [condition, body];

    public override Flow Execute(Scope scope, ref object? value)
    {
        while (scope.Run.IsTrue(condition, scope))
        {
            scope.Run.Budget.Step();
            var flow = body.Execute(new Scope(scope.Run, scope), ref value);
            if (flow == Flow.Return)
                return flow;
            if (flow == Flow.Break)
                break;
        }
        value = null;
        return Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("while (").Write(condition).Write(") ");
        body.PrintBraced(to);
    }
}

/// <summary>A loop over the items of a value.</summary>
internal sealed class ForEach(TypeReference? type, string name, Expression items, Block body) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [items, body];

    public override Flow Execute(Scope scope, ref object? value)
    {
        var iterator = Iteration.IteratorOf(scope.Run.Value(items, scope), scope.Run);
        while (iterator.HasNext)
        {
            scope.Run.Budget.Step();
            var item = Iteration.Next(iterator, scope.Run, items.Offset);
            var inner = new Scope(scope.Run, scope);
            inner.Define(name, type is null ? item : Casts.Assign(item, type, scope.Run), type);
            var flow = body.Execute(inner, ref value);
            if (flow == Flow.Return)
                return flow;
            if (flow == Flow.Break)
                break;
        }
        value = null;
        return Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("for (").Write(type is null ? "" : $"{type} ").Write($"{name} in ").Write(items).Write(") ");
        body.PrintBraced(to);
    }
}

/// <summary>A loop with a start, a condition and a step.</summary>
internal sealed class For(Statement? start, Expression? condition, Expression? step, Block body) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Present(start, condition, step, body);

    public override Flow Execute(Scope scope, ref object? value)
    {
        var inner = new Scope(scope.Run, scope);
        start?.Execute(inner, ref value);
        while (condition is null || scope.Run.IsTrue(condition, inner))
        {
            scope.Run.Budget.Step();
            var flow = body.Execute(new Scope(scope.Run, inner), ref value);
            if (flow == Flow.Return)
                return flow;
            if (flow == Flow.Break)
                break;
            if (step is not null)
                scope.Run.Value(step, inner);
        }
        value = null;
        return Flow.Next;
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
        body.PrintBraced(to);
    }
}
