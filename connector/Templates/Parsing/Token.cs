namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Offset">Where it starts in the template's source.</param>
/// <param name="Value">Of a number or string: its value.</param>
/// <param name="Parts">Of a double-quoted string: its parts.</param>
internal sealed record Token(TokenKind Kind, string Text, int Offset, object? Value = null, IReadOnlyList<TextToken>? Parts = null)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;
}
