using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses definitions of variables: <c>def x = 1</c>, <c>final String s</c>, <c>int a, b = 2</c>, <c>def (a, b) = list</c>.</summary>
internal sealed class DeclarationParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public bool TryParse([NotNullWhen(true)] out Definition? definition)
    {
        definition = null;
        var start = words.Position;
        var hasModifier = false;
        while (words.TryTakeKeyword("def") || words.TryTakeKeyword("final"))
            hasModifier = true;
        if (hasModifier && words.Next.Is("("))
        {
            definition = ParseSeveral();
            return true;
        }
        var type = IsTyped(hasModifier) ? new TypeParser(parser).Parse() : null;
        if (type is null && !hasModifier)
        {
            words.Position = start;
            return false;
        }
        if (words.Next.Kind is TokenKind.Name && words.PeekAt(1).Is("("))
            throw words.Unsupported("To define a method in a template");
        definition = new Definition(type, ParseVariables(), null);
        return true;
    }

    /// <summary>Whether a type and the name of a variable follow.</summary>
    private bool IsTyped(bool hasModifier)
    {
        var start = words.Position;
        var isType = new TypeParser(parser).TrySkip(mustBeCapitalised: !hasModifier) && words.Next.Kind is TokenKind.Name && !words.Next.StartsLine;
        words.Position = start;
        return isType;
    }

    private List<(string, TypeReference?, Expression?)> ParseVariables()
    {
        var variables = new List<(string, TypeReference?, Expression?)>();
        do
        {
            var name = words.ExpectName();
            var value = words.TryTake("=") ? new CommandParser(parser).Parse() : null;
            parser.Names.Define(name.Text, name.Offset);
            variables.Add((name.Text, null, value));
        }
        while (words.TryTake(","));
        return variables;
    }

    private Definition ParseSeveral()
    {
        words.Take();
        var variables = new List<(string Name, TypeReference? Type, Expression? Value)>();
        var places = new List<int>();
        do
        {
            var type = IsTyped(hasModifier: false) ? new TypeParser(parser).Parse() : null;
            places.Add(words.Next.Offset);
            variables.Add((words.ExpectName().Text, type, null));
        }
        while (words.TryTake(","));
        words.Expect(")");
        words.Expect("=");
        var list = parser.ParseExpression();
        for (var index = 0; index < variables.Count; index++)
            parser.Names.Define(variables[index].Name, places[index]);
        return new Definition(null, variables, list);
    }
}
