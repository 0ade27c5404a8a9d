using System.Globalization;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A value as it stands.</summary>
internal sealed class Literal(object? value, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [];

    public object? Value => value;

    /// <summary>Whether it stands for nothing written.</summary>
    public bool IsImplied { get; init; }

    public override Binding Binds => Arithmetic.IsNumber(value) && Arithmetic.Compare(value!, 0) < 0 ? Binding.Unary : Binding.Primary;

    public override Primitive? Primitive => value switch
    {
        int => Syntax.Primitive.Int,
        long => Syntax.Primitive.Long,
        float => Syntax.Primitive.Float,
        double => Syntax.Primitive.Double,
        _ => null,
    };

    public override object? Evaluate(Scope scope) => value;

    public override void Print(SourceWriter to)
    {
        if (value is string text)
            to.WriteQuoted(text);
        else
        {
            to.Write(value switch
            {
                null => "null",
                bool truth => truth ? "true" : "false",
                long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
                float number => $"{NumberText.Of(number)}f",
                double number => $"{NumberText.Of(number)}d",
                BigDecimal number => number.Scale > 0 || number.ToString().Contains('E', StringComparison.Ordinal) ? number.ToString() : $"{number}.0",
                System.Numerics.BigInteger number => $"{number.ToString(CultureInfo.InvariantCulture)}g",
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            });
        }
    }
}

/// <summary>A string with holes.</summary>
internal sealed class Interpolation(IReadOnlyList<TextPart> parts, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => HolesOf(parts);

    public IReadOnlyList<TextPart> Parts => parts;

    public override object? Evaluate(Scope scope)
    {
        var strings = new List<string>();
        var values = new List<object?>();
        var text = "";
        foreach (var part in parts)
        {
            if (part is HolePart hole)
            {
                strings.Add(text);
                values.Add(scope.Run.Value(hole.Body, scope));
                text = "";
            }
            else
                text = ((LiteralPart)part).Text;
        }
        strings.Add(text);
        return new GString(strings, values, scope.Run);
    }

    public override void Print(SourceWriter to)
    {
        // Behind a hole's first brace the engine escapes double quotes, so only bare paths may stand in them.
        var quote = parts.Any(part => part is HolePart { IsPath: false }) ? "/" : "\"";
        to.Write(quote);
        foreach (var part in parts)
            part.Print(to, quote);
        to.Write(quote);
    }
}

internal sealed class ListLiteral(IReadOnlyList<Expression> items, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => items;

    public IReadOnlyList<Expression> Items => items;

    public override object? Evaluate(Scope scope) => new JavaList(Arguments.Evaluate(items, scope));

    public override void Print(SourceWriter to) => to.Write("[").Write(items).Write("]");
}

/// <summary>A map; an entry without a key spreads another map.</summary>
internal sealed class MapLiteral(IReadOnlyList<(Expression? Key, Expression Value)> entries, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => entries.SelectMany(entry => Present(entry.Key, entry.Value));

    public IReadOnlyList<(Expression? Key, Expression Value)> Entries => entries;

    public override object? Evaluate(Scope scope)
    {
        var map = new JavaMap();
        foreach (var (key, value) in entries)
        {
            if (key is not null)
                map[scope.Run.Value(key, scope)] = scope.Run.Value(value, scope);
            else
            {
                foreach (var (other, copied) in Spread(value, scope))
                    map[other] = copied;
            }
        }
        return map;
    }

    private static IEnumerable<KeyValuePair<object?, object?>> Spread(Expression value, Scope scope) => scope.Run.Value(value, scope) switch
    {
        JavaMap map => map.Entries,
        null => throw scope.Run.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null cannot be spread into a map.", value.Offset, isExact: false),
        _ => throw scope.Run.Fail(TemplateErrorKind.Thrown, "groovy.lang.SpreadMapEvaluatingException", "Only a map can be spread into a map.", value.Offset, isExact: false),
    };

    public override void Print(SourceWriter to)
    {
        to.Write(entries.Count == 0 ? "[:" : "[");
        PrintEntries(to, entries);
        to.Write("]");
    }

    public static void PrintEntries(SourceWriter to, IReadOnlyList<(Expression? Key, Expression Value)> entries)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            to.Write(index > 0 ? ", " : "");
            var (key, value) = entries[index];
            if (key is null)
                to.Write("*:");
            else if (key is Literal { Value: string or int } or Interpolation)
                to.Write(key).Write(": ");
            else
                to.Write("(").Write(key).Write("): ");
            to.Write(value);
        }
    }
}

/// <summary>A range of values.</summary>
internal sealed class RangeLiteral(Expression from, Expression to, bool excludesEnd, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [from, to];

    public override Binding Binds => Binding.Shift;

    public override object? Evaluate(Scope scope) => Ranges.Of(scope.Run.Value(from, scope), scope.Run.Value(to, scope), excludesEnd, scope.Run, Offset);

    public override void Print(SourceWriter writer) => writer.Write(from, Binding.Sum).Write(excludesEnd ? "..<" : "..").Write(to, Binding.Sum);
}

/// <summary>A closure; without a list of parameters it has the one called <c>it</c>.</summary>
internal sealed class ClosureLiteral(IReadOnlyList<Parameter>? parameters, Block body, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => Present([.. parameters?.Select(parameter => parameter.Default) ?? [], body]);

    /// <summary>Its parameters; null for the one called <c>it</c>.</summary>
    public IReadOnlyList<Parameter>? Parameters => parameters;

    public Block Body => body;

    /// <summary>In parentheses wherever a brace could start a block instead.</summary>
    public override Binding Binds => Binding.Command;

    public override object? Evaluate(Scope scope) => new Closure(this, scope);

    public override void Print(SourceWriter to)
    {
        to.Write("{ ");
        if (parameters is not null)
        {
            var separator = "";
            foreach (var parameter in parameters)
            {
                to.Write(separator);
                parameter.Print(to);
                separator = ", ";
            }
            to.Write(" -> ");
        }
        body.Print(to);
        to.Write(" }");
    }
}
