namespace OpsRampHarness.Connector.Templates.Syntax;

internal sealed record Conditional(Expression Condition, Expression Yes, Expression No, int Offset) : Expression(Offset);

internal sealed record Elvis(Expression Value, Expression Otherwise, int Offset) : Expression(Offset);

internal sealed record Or(Expression Left, Expression Right, int Offset) : Expression(Offset);

internal sealed record And(Expression Left, Expression Right, int Offset) : Expression(Offset);

internal sealed record Not(Expression Operand, int Offset) : Expression(Offset);

internal sealed record Negation(Expression Operand, int Offset) : Expression(Offset);

/// <summary>A comparison or calculation.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right, int Offset) : Expression(Offset);
