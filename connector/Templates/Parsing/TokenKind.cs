namespace OpsRampHarness.Connector.Templates.Parsing;

internal enum TokenKind
{
    Name,
    Keyword,
    Number,
    Text,
    Interpolation,
    Symbol,
    End,
}
