namespace OpsRampHarness.Connector.Templates.Parsing;

internal enum TokenKind
{
    Name,
    Value,
    Interpolation,
    Symbol,
    End,
}
