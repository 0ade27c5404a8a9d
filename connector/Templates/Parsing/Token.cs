namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>A word of the script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a string only its quote.</param>
/// <param name="Offset">Where it starts in the template's source.</param>
/// <param name="End">Where it ends in the template's source.</param>
internal sealed record Token(TokenKind Kind, string Text, int Offset, int End)
{
    /// <summary>Of a number or plain string: its value.</summary>
    public object? Value { get; init; }

    /// <summary>Of a string with holes: its parts.</summary>
    public IReadOnlyList<TextToken>? Parts { get; init; }

    /// <summary>Whether a line end that counts stands before it.</summary>
    public bool StartsLine { get; init; }

    /// <summary>Whether the template engine wrote it, and not the author.</summary>
    public bool IsGenerated { get; init; }

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    public bool IsKeyword(string keyword) => Kind == TokenKind.Keyword && Text == keyword;
}
