using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>How a statement ended.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A part of a template that does something.</summary>
internal abstract class Statement : SyntaxNode
{
    /// <summary>Runs it.</summary>
    /// <param name="scope">The variables it sees.</param>
    /// <param name="value">Its value: that of the last statement is what a block gives.</param>
    public abstract Flow Execute(Scope scope, ref object? value);

    /// <summary>Writes its source, without an end.</summary>
    public abstract void Print(SourceWriter to);
}

/// <summary>Statements in order; the value of the last is the value of the block.</summary>
internal sealed class Block(IReadOnlyList<Statement> statements) : Statement
{
    private readonly Statement[] statements = [.. statements];

    public override IEnumerable<SyntaxNode> Children => statements;

    public IReadOnlyList<Statement> Statements => statements;

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = null;
        foreach (var statement in statements)
        {
            scope.Run.Budget.Step();
            if (statement.Execute(scope, ref value) is var flow && flow != Flow.Next)
                return flow;
        }
        return Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        for (var index = 0; index < statements.Length; index++)
        {
            to.Write(index > 0 ? "; " : "");
            statements[index].Print(to);
        }
    }

    public void PrintBraced(SourceWriter to)
    {
        to.Write("{ ");
        Print(to);
        to.Write(" }");
    }
}

internal sealed class ExpressionStatement(Expression expression) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [expression];

    public Expression Expression => expression;

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = scope.Run.Value(expression, scope);
        return Flow.Next;
    }

    public override void Print(SourceWriter to) => to.WriteStatement(expression);
}

/// <summary>Variables defined, with a type or without.</summary>
internal sealed class Definition(TypeReference? type, IReadOnlyList<(string Name, TypeReference? Type, Expression? Value)> variables, Expression? list) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Present([.. variables.Select(variable => variable.Value), list]);

    /// <summary>How many variables it defines.</summary>
    public int Count => variables.Count;

    public override Flow Execute(Scope scope, ref object? value)
    {
        var items = list is null ? null : scope.Run.Value(list, scope);
        for (var index = 0; index < variables.Count; index++)
        {
            var (name, own, initial) = variables[index];
            var declared = own ?? type;
            value = list is not null ? Properties.At(items, index, scope.Run, list.Offset)
                : initial is not null ? scope.Run.Value(initial, scope)
                : Casts.Initial(declared);
            if (declared is not null && (initial is not null || list is not null))
                value = Casts.Assign(value, declared, scope.Run);
            scope.Define(name, value, declared);
        }
        return Flow.Next;
    }

    public override void Print(SourceWriter to)
    {
        to.Write(type?.ToString() ?? "def").Write(list is null ? " " : " (");
        for (var index = 0; index < variables.Count; index++)
        {
            var (name, own, initial) = variables[index];
            to.Write(index > 0 ? ", " : "").Write(own is null ? name : $"{own} {name}");
            if (initial is not null)
                to.Write(" = ").Write(initial);
        }
        if (list is not null)
            to.Write(") = ").Write(list);
    }
}

internal sealed class Return(Expression? result) : Statement
{
    /// <summary>What is returned; null for nothing.</summary>
    public Expression? Value => result;

    public override IEnumerable<SyntaxNode> Children => Present(result);

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = result is null ? null : scope.Run.Value(result, scope);
        return Flow.Return;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("return");
        if (result is not null)
            to.Write(" ").Write(result);
    }
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class Jump(bool isBreak) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [];

    public override Flow Execute(Scope scope, ref object? value) => isBreak ? Flow.Break : Flow.Continue;

    public override void Print(SourceWriter to) => to.Write(isBreak ? "break" : "continue");
}

internal sealed class Assert(Expression condition, Expression? message) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Present(condition, message);

    public override Flow Execute(Scope scope, ref object? value)
    {
        value = null;
        if (scope.Run.IsTrue(condition, scope))
            return Flow.Next;
        var text = message is null ? null : JavaText.Of(scope.Run.Value(message, scope), scope.Run);
        throw scope.Run.Fail(TemplateErrorKind.Thrown, "java.lang.AssertionError", $"An assertion fails{(text is null ? "" : $": {text}")}.", condition.Offset, isExact: false);
    }

    public override void Print(SourceWriter to)
    {
        to.Write("assert ").Write(condition);
        if (message is not null)
            to.Write(" : ").Write(message);
    }
}

/// <summary>The template's own text between its sections.</summary>
internal sealed class TextStatement(IReadOnlyList<TextPart> parts) : Statement
{
    private readonly HolePart? only = parts is [HolePart hole] ? hole : null;

    public override IEnumerable<SyntaxNode> Children => HolesOf(parts);

    public IReadOnlyList<TextPart> Parts => parts;

    public override Flow Execute(Scope scope, ref object? value)
    {
        if (only is not null)
            scope.Run.PrintHole(only, scope);
        else
            scope.Run.PrintParts(parts, scope);
        value = null;
        return Flow.Next;
    }

    public override void Print(SourceWriter to) => to.WriteText(parts);
}
