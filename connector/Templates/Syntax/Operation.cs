namespace OpsRampHarness.Connector.Templates.Syntax;

internal sealed record Conditional(Expression Condition, Expression Yes, Expression No, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Condition, Yes, No];
}

internal sealed record Elvis(Expression Value, Expression Otherwise, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Value, Otherwise];
}

internal sealed record Or(Expression Left, Expression Right, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

internal sealed record And(Expression Left, Expression Right, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

internal sealed record Not(Expression Operand, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

internal sealed record Negation(Expression Operand, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>A comparison or calculation.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}
