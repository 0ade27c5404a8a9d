using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses the names of types, with the parameters of generic ones, which Groovy ignores.</summary>
internal sealed class TypeParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public TypeReference Parse()
    {
        var place = words.Next.Offset;
        var found = ParseClass(out _);
        SkipGenerics();
        var dimensions = 0;
        while (words.Next.Is("[") && words.PeekAt(1).Is("]"))
        {
            words.Position += 2;
            dimensions++;
        }
        return found.Name == "void" ? throw new TemplateFailure(TemplateErrorKind.Parse, "A variable cannot be void.", place) : new TypeReference(found, dimensions);
    }

    /// <summary>Reads the name of a class.</summary>
    public JavaClass ParseClass(out string written)
    {
        var place = words.Next.Offset;
        written = words.Next is { Kind: TokenKind.Keyword } keyword && JavaClass.IsPrimitiveName(keyword.Text) ? words.Take().Text : words.ExpectName("the name of a type").Text;
        while (words.Next.Is(".") && words.PeekAt(1).Kind == TokenKind.Name)
        {
            words.Take();
            written += $".{words.Take().Text}";
        }
        if (parser.State.TryResolve(written, out var found))
            return found;
        throw Unresolved(written, place);
    }

    /// <summary>Skips a type without looking at what it means.</summary>
    /// <param name="mustBeCapitalised">Whether only a capitalised name counts, as where a variable's name could stand as well.</param>
    public bool TrySkip(bool mustBeCapitalised)
    {
        if (words.Next is { Kind: TokenKind.Keyword } keyword && JavaClass.IsPrimitiveName(keyword.Text))
            words.Take();
        else
        {
            var last = words.Next;
            if (last.Kind != TokenKind.Name)
                return false;
            words.Take();
            while (words.Next.Is(".") && words.PeekAt(1).Kind == TokenKind.Name)
            {
                words.Take();
                last = words.Take();
            }
            if (mustBeCapitalised && !char.IsUpper(last.Text[0]))
                return false;
        }
        if (words.Next.Is("<") && !SkipGenerics())
            return false;
        while (words.Next.Is("[") && words.PeekAt(1).Is("]"))
            words.Position += 2;
        return true;
    }

    public bool SkipGenerics()
    {
        if (!words.Next.Is("<"))
            return true;
        var start = words.Position;
        var open = 0;
        do
        {
            var word = words.Next;
            open += word.Text switch
            {
                "<" when word.Kind == TokenKind.Symbol => 1,
                ">" when word.Kind == TokenKind.Symbol => -1,
                ">>" => -2,
                ">>>" => -3,
                _ => 0,
            };
            var belongs = word.Kind == TokenKind.Name || word.Kind == TokenKind.Symbol && word.Text is "<" or ">" or ">>" or ">>>" or "," or "." or "?" or "[" or "]"
                || word.Kind == TokenKind.Keyword && (word.Text is "extends" or "super" || JavaClass.IsPrimitiveName(word.Text));
            if (!belongs || words.AtEnd)
            {
                words.Position = start;
                return false;
            }
            words.Take();
        }
        while (open > 0);
        return true;
    }

    /// <summary>Groovy would not compile an unknown class; one that it may well know is merely unknown here.</summary>
    public static TemplateFailure Unresolved(string name, int place) => JavaClass.MayExist(name)
        ? new TemplateFailure(TemplateErrorKind.Unsupported, $"The class '{name}' is not known to this interpreter.", place)
        : new TemplateFailure(TemplateErrorKind.Parse, $"There is no class '{name}'.{Runtime.Suggestion.For(name, JavaClass.SimpleNames)}", place);
}
