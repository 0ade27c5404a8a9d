namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A part of a hole that has a value.</summary>
/// <param name="Offset">Where messages about it point.</param>
internal abstract record Expression(int Offset) : SyntaxNode;

/// <summary>A value as it stands.</summary>
internal sealed record Literal(object? Value, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A double-quoted string with holes of its own.</summary>
internal sealed record Interpolation(IReadOnlyList<TextPart> Parts, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => Parts.OfType<HolePart>().Select(hole => hole.Body);
}

internal sealed record ListLiteral(IReadOnlyList<Expression> Items, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => Items;
}

internal sealed record MapLiteral(IReadOnlyList<(Expression Key, Expression Value)> Entries, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
}

/// <summary>A closure; without parameters of its own it has the one called <c>it</c>.</summary>
internal sealed record ClosureLiteral(IReadOnlyList<string> Parameters, Block Body, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Body];
}

internal sealed record New(string ClassName, IReadOnlyList<Expression> Arguments, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => Arguments;
}
