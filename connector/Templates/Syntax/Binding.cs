namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>The precedence of expressions, the loosest first.</summary>
internal enum Binding
{
    Command,
    Assignment,
    Conditional,
    Or,
    And,
    BitOr,
    BitXor,
    BitAnd,
    Match,
    Equality,
    Relation,
    Shift,
    Sum,
    Product,
    Unary,
    Power,
    Cast,
    Postfix,
    Primary,
}
