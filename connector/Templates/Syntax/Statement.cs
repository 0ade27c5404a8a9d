namespace OpsRampHarness.Connector.Templates.Syntax;

internal abstract record Statement;

/// <summary>Statements in order; the value of the last is the value of the block.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements) : Statement;

internal sealed record ExpressionStatement(Expression Expression) : Statement;

internal sealed record Definition(string Name, Expression? Value) : Statement;

internal sealed record If(Expression Condition, Statement Yes, Statement? No) : Statement;

internal sealed record Return(Expression? Value) : Statement;
