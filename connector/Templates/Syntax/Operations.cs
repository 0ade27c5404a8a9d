using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A choice between two primitive numbers gives the wider type: <c>true ? 1 : 2.5d</c> is <c>1.0</c>.</summary>
internal static class Widening
{
    public static Primitive? Of(Expression one, Expression other) => one.Primitive is { } first && other.Primitive is { } second ? (Primitive)Math.Max((int)first, (int)second) : null;

    public static object? Apply(Primitive? type, object? number) => type switch
    {
        Primitive.Long => Arithmetic.ToLong(number!),
        Primitive.Float => (float)Arithmetic.ToDouble(number!),
        Primitive.Double => Arithmetic.ToDouble(number!),
        _ => number,
    };
}

internal sealed class Conditional(Expression condition, Expression yes, Expression no, int offset) : Expression(offset)
{
    public Expression Condition => condition;

    public Expression Yes => yes;

    public Expression No => no;

    public override IEnumerable<SyntaxNode> Children => [condition, yes, no];

    public override Binding Binds => Binding.Conditional;

    public override Primitive? Primitive { get; } = Widening.Of(yes, no);

    public override object? Evaluate(Scope scope) => Widening.Apply(Primitive, scope.Run.Value(scope.Run.IsTrue(condition, scope) ? yes : no, scope));

    public override void Print(SourceWriter to) => to.Write(condition, Binding.Or).Write(" ? ").Write(yes).Write(" : ").Write(no, Binding.Conditional);
}

internal sealed class Elvis(Expression value, Expression otherwise, int offset) : Expression(offset)
{
    public Expression Otherwise => otherwise;

    public override Primitive? Primitive { get; } = Widening.Of(value, otherwise);

    public override IEnumerable<SyntaxNode> Children => [value, otherwise];

    public override Binding Binds => Binding.Conditional;

    public override object? Evaluate(Scope scope) =>
        Widening.Apply(Primitive, scope.Run.Value(value, scope) is var first && Truth.Of(first, scope.Run) ? first : scope.Run.Value(otherwise, scope));

    public override void Print(SourceWriter to) => to.Write(value, Binding.Or).Write(" ?: ").Write(otherwise, Binding.Conditional);
}

/// <summary><c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed class Connection(bool isAnd, Expression left, Expression right, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [left, right];

    public override Binding Binds => isAnd ? Binding.And : Binding.Or;

    public override object? Evaluate(Scope scope) => scope.Run.IsTrue(left, scope) == isAnd ? scope.Run.IsTrue(right, scope) : !isAnd;

    public override void Print(SourceWriter to) => to.Write(left, Binds).Write(isAnd ? " && " : " || ").Write(right, Binds + 1);
}

internal sealed class Not(Expression operand, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [operand];

    public override Binding Binds => Binding.Cast;

    public override object? Evaluate(Scope scope) => !scope.Run.IsTrue(operand, scope);

    public override void Print(SourceWriter to) => to.Write("!").Write(operand, Binding.Cast);
}

/// <summary>A sign or <c>~</c> before a value; Groovy calls a method of the value for it.</summary>
internal sealed class Prefix(string symbol, Expression operand, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [operand];

    public override Binding Binds => symbol == "~" ? Binding.Cast : Binding.Unary;

    public override object? Evaluate(Scope scope) => Operators.Prefix(symbol, scope.Run.Value(operand, scope), scope.Run, Offset);

    public override void Print(SourceWriter to) => to.Write(symbol == "~" ? "~" : $"{symbol} ").Write(operand, symbol == "~" ? Binding.Cast : Binding.Power);
}

/// <summary>A comparison or calculation.</summary>
internal sealed class Binary(string symbol, Expression left, Expression right, Binding binds, int offset) : Expression(offset)
{
    private readonly Operator apply = Operators.Of(symbol);
    private readonly bool isPlus = symbol == "+";

    /// <summary>Its operator, such as <c>==</c>.</summary>
    public string Operator => symbol;

    public Expression Left => left;

    public Expression Right => right;

    public override IEnumerable<SyntaxNode> Children => [left, right];

    public override Binding Binds => binds;

    public override object? Evaluate(Scope scope)
    {
        var first = scope.Run.Value(left, scope);
        var second = scope.Run.Value(right, scope);
        scope.Run.Budget.Offset = Offset;
        return isPlus && first is string one && second is string other ? Operators.Joined(one, other, scope.Run) : apply(first, second, scope.Run, Offset);
    }

    public override void Print(SourceWriter to) => to.Write(left, binds).Write($" {symbol} ").Write(right, binds + 1);
}

internal sealed class InstanceOf(Expression value, TypeReference type, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [value];

    public override Binding Binds => Binding.Relation;

    public override object? Evaluate(Scope scope) => JavaClass.Of(scope.Run.Value(value, scope)) is { } found && found.IsA(type.Name);

    public override void Print(SourceWriter to) => to.Write(value, Binding.Relation).Write($" instanceof {type}");
}

/// <summary>A value turned into another type: <c>(T) value</c>, or <c>value as T</c>, which does more.</summary>
internal sealed class Cast(Expression value, TypeReference type, bool isAs, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [value];

    public override Binding Binds => isAs ? Binding.Relation : Binding.Cast;

    public override Primitive? Primitive => type is not { Dimensions: 0, Class.IsPrimitive: true } ? null : type.Class.SimpleName switch
    {
        "int" => Syntax.Primitive.Int,
        "long" => Syntax.Primitive.Long,
        "float" => Syntax.Primitive.Float,
        "double" => Syntax.Primitive.Double,
        _ => null,
    };

    public override object? Evaluate(Scope scope)
    {
        var given = scope.Run.Value(value, scope);
        scope.Run.Budget.Offset = Offset;
        return isAs ? Casts.As(given, type, scope.Run) : Casts.Cast(given, type, scope.Run);
    }

    public override void Print(SourceWriter to)
    {
        if (isAs)
            to.Write(value, Binding.Relation).Write($" as {type}");
        else
            to.Write($"({type}) ").Write(value, Binding.Cast);
    }
}

/// <summary>An assignment, plain or with an operator.</summary>
internal sealed class Assignment(Expression target, string symbol, Expression value, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [target, value];

    public Expression Value => value;

    public override Binding Binds => Binding.Assignment;

    /// <summary>The same assignment of another value.</summary>
    public Assignment With(Expression other) => new(target, symbol, other, Offset);

    public override object? Evaluate(Scope scope)
    {
        if (symbol == "=")
        {
            var plain = scope.Run.Value(value, scope);
            Store(plain, scope);
            return plain;
        }
        var old = scope.Run.Value(target, scope);
        var operand = scope.Run.Value(value, scope);
        var result = Operators.Apply(symbol[..^1], old, operand, scope.Run, Offset);
        Store(result, scope);
        return result;
    }

    public override void Print(SourceWriter to)
    {
        if (target is TargetList targets)
            targets.Print(to);
        else
            to.Write(target, Binding.Postfix);
        to.Write($" {symbol} ").Write(value);
    }

    private void Store(object? result, Scope scope)
    {
        scope.Run.Budget.Offset = Offset;
        if (target is TargetList targets)
            targets.Assign(result, scope);
        else
            ((Access)target).Assign(result, scope);
    }
}

/// <summary>Several places that take one item of a list each.</summary>
internal sealed class TargetList(IReadOnlyList<Access> targets, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => targets;

    public override object? Evaluate(Scope scope) => new JavaList(targets.Select(target => scope.Run.Value(target, scope)));

    public void Assign(object? values, Scope scope)
    {
        for (var index = 0; index < targets.Count; index++)
            targets[index].Assign(Properties.At(values, index, scope.Run, Offset), scope);
    }

    public override void Print(SourceWriter to) => to.Write("(").Write(targets).Write(")");
}

/// <summary><c>++</c> or <c>--</c>, before or behind a place, which it changes, or any other value.</summary>
internal sealed class Increment(Expression target, string symbol, bool isPrefix, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [target];

    public override Binding Binds => isPrefix ? Binding.Unary : Binding.Postfix;

    public override object? Evaluate(Scope scope)
    {
        var old = scope.Run.Value(target, scope);
        var changed = Invoker.Invoke(old, symbol == "++" ? "next" : "previous", [], scope.Run, Offset);
        (target as Access)?.Assign(changed, scope);
        return isPrefix ? changed : old;
    }

    public override void Print(SourceWriter to) => to.Write(isPrefix ? symbol : "").Write(target, Binding.Postfix).Write(isPrefix ? "" : symbol);
}
