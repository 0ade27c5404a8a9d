using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>The arguments of a call.</summary>
internal static class Arguments
{
    /// <summary>The values of arguments that are the same each time; null when they are not.</summary>
    public static object?[]? Constant(IReadOnlyList<Expression> arguments) =>
        arguments.All(argument => argument is Literal) ? [.. arguments.Select(argument => ((Literal)argument).Value)] : null;

    public static object?[] Evaluate(IReadOnlyList<Expression> arguments, Scope scope)
    {
        var values = new object?[arguments.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (arguments[index] is Spread)
                return [.. values.Take(index), .. arguments.Skip(index).SelectMany(argument => argument is Spread spread ? spread.Items(scope) : [scope.Run.Value(argument, scope)])];
            values[index] = scope.Run.Value(arguments[index], scope);
        }
        return values;
    }

    public static void Print(SourceWriter to, IReadOnlyList<Expression> arguments)
    {
        to.Write("(");
        if (arguments is [MapLiteral { Entries.Count: > 0 } named, ..] && named.Entries.All(entry => entry.Key is not null))
        {
            to.Write("[");
            MapLiteral.PrintEntries(to, named.Entries);
            to.Write(arguments.Count > 1 ? "], " : "]").Write(arguments.Skip(1));
        }
        else
            to.Write(arguments);
        to.Write(")");
    }
}

/// <summary>A list whose items stand as arguments or items of their own.</summary>
internal sealed class Spread(Expression list, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [list];

    public IEnumerable<object?> Items(Scope scope) => scope.Run.Value(list, scope) switch
    {
        null => [null],
        JavaList items => items.Items,
        JavaRange items => items.Items,
        _ => throw scope.Run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", "Only a list can be spread.", Offset),
    };

    public override object? Evaluate(Scope scope) => new JavaList(Items(scope));

    public override void Print(SourceWriter to) => to.Write("*").Write(list, Binding.Unary);
}

/// <summary>A call of a method, or with <c>*.</c> of the method of each item.</summary>
internal sealed class Call(Expression target, Expression name, string navigation, IReadOnlyList<Expression> arguments, int offset) : Expression(offset)
{
    private readonly CallSite? site = name is Literal { Value: string known } ? new CallSite(known, Syntax.Arguments.Constant(arguments), offset) : null;
    private readonly bool isSpread = navigation == "*.";

    public Expression Target => target;

    /// <summary>The name of the method; null when it is computed.</summary>
    public string? Name => (name as Literal)?.Value as string;

    /// <summary>Whether nothing comes of nothing, as with <c>?.</c>.</summary>
    public bool Safe { get; } = navigation == "?.";

    public override IEnumerable<SyntaxNode> Children => [target, name, .. arguments];

    public IReadOnlyList<Expression> Arguments => arguments;

    public override object? Evaluate(Scope scope)
    {
        var run = scope.Run;
        var owner = run.Value(target, scope);
        if (owner is null && (isSpread || Safe))
            return null;
        var method = site ?? new CallSite(JavaText.Of(run.Value(name, scope), run), null, Offset);
        var values = method.Constants ?? Syntax.Arguments.Evaluate(arguments, scope);
        run.Budget.Offset = Offset;
        return isSpread ? OfEach(owner, method, values, run) : method.Invoke(owner, values, run);
    }

    public override void Print(SourceWriter to)
    {
        to.Write(target, Binding.Postfix).Write(navigation);
        if (name is Literal { Value: string plain } && Property.IsPlain(plain))
            to.Write(plain);
        else
            to.Write(name);
        Syntax.Arguments.Print(to, arguments);
    }

    private static JavaList OfEach(object? owner, CallSite method, object?[] values, Evaluation run) =>
        new(Iteration.Of(owner, run).Select(item => item is null ? null : method.Invoke(item, values, run)));
}

/// <summary>A call without a target: of a closure in a variable, or a function of scripts.</summary>
internal sealed class FunctionCall(Expression function, IReadOnlyList<Expression> arguments, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [function, .. arguments];

    public override object? Evaluate(Scope scope)
    {
        var values = Arguments.Evaluate(arguments, scope);
        scope.Run.Budget.Offset = Offset;
        return function is Variable { IsLocal: false } named
            ? Functions.Call(named.Name, values, scope, Offset)
            : Invoker.Invoke(scope.Run.Value(function, scope), "call", values, scope.Run, Offset);
    }

    public override void Print(SourceWriter to)
    {
        to.Write(function, Binding.Postfix);
        Arguments.Print(to, arguments);
    }
}

/// <summary>A method as a closure: <c>value.&amp;method</c>.</summary>
internal sealed class MethodPointer(Expression target, string name, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [target];

    public override object? Evaluate(Scope scope)
    {
        var owner = scope.Run.Value(target, scope);
        return new Closure(null, scope) { Native = values => Invoker.Invoke(owner, name, values, scope.Run, Offset) };
    }

    public override void Print(SourceWriter to) => to.Write(target, Binding.Postfix).Write($".&{name}");
}

/// <summary>A new object of a class.</summary>
internal sealed class New(TypeReference type, IReadOnlyList<Expression> arguments, string written, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => arguments;

    public override object? Evaluate(Scope scope) => Constructors.Make(type.Class, Arguments.Evaluate(arguments, scope), scope.Run, Offset);

    public override void Print(SourceWriter to)
    {
        to.Write($"new {written}");
        Arguments.Print(to, arguments);
    }
}

/// <summary>A new array.</summary>
internal sealed class NewArray(TypeReference type, IReadOnlyList<Expression> sizes, string written, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => sizes;

    public override object? Evaluate(Scope scope) =>
        Constructors.MakeArray(type.Class, Arguments.Evaluate(sizes, scope), type.Dimensions, scope.Run, Offset);

    public override void Print(SourceWriter to)
    {
        to.Write($"new {written}");
        foreach (var size in sizes)
            to.Write("[").Write(size).Write("]");
        for (var count = sizes.Count; count < type.Dimensions; count++)
            to.Write("[]");
    }
}

/// <summary>Statements of a hole, which run as a closure of their own and so know <c>it</c>, which is null.</summary>
internal sealed class HoleBlock(Block body, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [body];

    public Block Body => body;

    public override object? Evaluate(Scope scope)
    {
        object? value = null;
        var inner = new Scope(scope.Run, scope);
        inner.Define("it", null);
        body.Execute(inner, ref value);
        return value;
    }

    public override void Print(SourceWriter to)
    {
        to.Write("{ -> ");
        body.Print(to);
        to.Write(" }()");
    }
}
