using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

internal sealed class If(Expression condition, Block yes, Block? no) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Present(condition, yes, no);

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = null;
        var branch = scope.Run.IsTrue(condition, scope) ? yes : no;
        return branch?.Execute(new Scope(scope.Run, scope), ref value) ?? Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("if (").Write(condition).Write(") ");
        yes.PrintBraced(to);
        if (no is null)
            return;
        to.Write(" else ");
        if (no.Statements is [If chain])
            chain.Print(to);
        else
            no.PrintBraced(to);
    }
}

/// <summary>A switch; a label without value is the default.</summary>
internal sealed class Switch(Expression subject, IReadOnlyList<(Expression? Label, Block Body)> cases) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [subject, .. cases.SelectMany(option => Present(option.Label, option.Body))];

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = null;
        var given = scope.Run.Value(subject, scope);
        var entered = cases.TakeWhile(option => option.Label is null || !Operators.IsCase(scope.Run.Value(option.Label, scope), given, scope.Run, subject.Offset)).Count();
        if (entered == cases.Count)
            entered = cases.TakeWhile(option => option.Label is not null).Count();
        for (; entered < cases.Count; entered++)
        {
            if (cases[entered].Body.Statements.Count == 0)
                continue;
            var flow = cases[entered].Body.Execute(new Scope(scope.Run, scope), ref value);
            if (flow != Flow.Next)
                return flow == Flow.Break ? Flow.Next : flow;
        }
        return Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("switch (").Write(subject).Write(") { ");
        foreach (var (label, body) in cases)
        {
            if (label is null)
                to.Write("default: ");
            else
                to.Write("case ").Write(label).Write(": ");
            body.Print(to);
            to.Write(body.Statements.Count > 0 ? "; " : "");
        }
        to.Write("}");
    }
}

internal sealed class Throw(Expression exception, int offset) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [exception];

    public override Flow Execute(Scope scope, ref object? value) => scope.Run.Value(exception, scope) switch
    {
        JavaThrowable thrown => throw Failures.Of(thrown, offset),
        null => throw scope.Run.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null cannot be thrown.", offset, isExact: false),
        var other => throw scope.Run.Fail(
            TemplateErrorKind.Type, "org.codehaus.groovy.runtime.typehandling.GroovyCastException", $"'{JavaClass.Of(other)!.SimpleName}' cannot be thrown.", offset, isExact: false),
    };

    public override void Print(SourceWriter to) => to.Write("throw ").Write(exception);
}

/// <summary>A handler of exceptions of some types.</summary>
internal sealed record Handler(IReadOnlyList<TypeReference> Types, string Name, Block Body);

internal sealed class Try(Block body, IReadOnlyList<Handler> handlers, Block? last) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Present([body, .. handlers.Select(handler => handler.Body), last]);

    public override Flow Execute(Scope scope, ref object? value)
    {
        if (last is null)
            return Guarded(scope, ref value);
        Flow flow;
        var depth = scope.Run.Budget.Depth;
        try
        {
            flow = Guarded(scope, ref value);
        }
        catch (TemplateFailure failure) when (failure.Thrown is not null)
        {
            // The last block runs before the failure goes on; it may leave, and then the failure is gone, as in Java.
            scope.Run.Budget.Depth = depth;
            flow = last.Execute(new Scope(scope.Run, scope), ref value);
            if (flow == Flow.Next)
                throw;
            return flow;
        }
        object? own = null;
        var left = last.Execute(new Scope(scope.Run, scope), ref own);
        if (left == Flow.Next)
            return flow;
        value = own;
        return left;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("try ");
        body.PrintBraced(to);
        foreach (var handler in handlers)
        {
            to.Write($" catch ({string.Join(" | ", handler.Types)} {handler.Name}) ");
            handler.Body.PrintBraced(to);
        }
        if (last is not null)
        {
            to.Write(" finally ");
            last.PrintBraced(to);
        }
    }

    private Flow Guarded(Scope scope, ref object? value)
    {
        var depth = scope.Run.Budget.Depth;
        try
        {
            return body.Execute(new Scope(scope.Run, scope), ref value);
        }
        catch (TemplateFailure failure) when (failure.Thrown is { } thrown && HandlerOf(thrown) is { } handler)
        {
            scope.Run.Budget.Depth = depth;
            var inner = new Scope(scope.Run, scope);
            inner.Define(handler.Name, failure.Thrown);
            return handler.Body.Execute(inner, ref value);
        }
    }

    private Handler? HandlerOf(JavaThrowable thrown) =>
        handlers.FirstOrDefault(handler => handler.Types.Any(type => JavaClass.Of(thrown)!.IsA(type.Name)));
}
