namespace OpsRampHarness.Connector.Templates.Syntax;

internal abstract record Statement : SyntaxNode;

/// <summary>Statements in order; the value of the last is the value of the block.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Statements;
}

internal sealed record ExpressionStatement(Expression Expression) : Statement
{
    public override IEnumerable<SyntaxNode> Children => [Expression];
}

internal sealed record Definition(string Name, Expression? Value) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}

internal sealed record If(Expression Condition, Statement Yes, Statement? No) : Statement
{
    public override IEnumerable<SyntaxNode> Children => No is null ? [Condition, Yes] : [Condition, Yes, No];
}

internal sealed record Return(Expression? Value) : Statement
{
    public override IEnumerable<SyntaxNode> Children => Value is null ? [] : [Value];
}
