namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A part of a text with holes.</summary>
internal abstract class TextPart
{
    /// <summary>Writes its source.</summary>
    /// <param name="to">Takes it up.</param>
    /// <param name="quote">The quote of the string around it; empty for a template's own text.</param>
    public abstract void Print(SourceWriter to, string quote);
}

/// <summary>Text to print, its escapes undone.</summary>
internal sealed class LiteralPart(string text) : TextPart
{
    public string Text => text;

    public override void Print(SourceWriter to, string quote)
    {
        if (quote == "/")
            to.Write(text.Replace("/", "\\/", StringComparison.Ordinal));
        else if (quote.Length > 0)
            to.WriteEscaped(text, '"');
        else
            to.WriteEscaped(text, 'T');
    }
}

/// <summary>A hole.</summary>
internal sealed class HolePart(Expression body, bool isPath, TextRange source) : TextPart
{
    /// <summary>What to evaluate.</summary>
    public Expression Body => body;

    /// <summary>Whether it is a bare path, without braces.</summary>
    public bool IsPath => isPath;

    /// <summary>From its <c>$</c> to its end.</summary>
    public TextRange Source => source;

    public override void Print(SourceWriter to, string quote)
    {
        if (isPath && quote.Length > 0)
            to.Write("$").Write(body);
        else if (body is HoleBlock block)
        {
            to.Write("${");
            block.Body.Print(to);
            to.Write("}");
        }
        else if (body is Literal { Value: null, IsImplied: true })
            to.Write("${}");
        else
        {
            to.Write("${").WriteStatement(body).Write("}");
        }
    }
}
