using CsCheck;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_templates_are_made_up
{
    private static readonly TemplateContext Tight = new() { MaximumSteps = 20_000, MaximumOutput = 20_000 };

    private static readonly Gen<string> Scrap = From(
        "${", "}", "<%", "%>", "<%=", "$", "\\", "\"", "'", "\"\"\"", "/", "//", "/*", "*/", "{", "(", ")", "[", "]", "->", "?.", "*.", "?:", "..", "..<", "=", "==", "+", "-", "++", "*", "**", ",", ";", ":",
        " ", "\n", "\r\n", ".", "@", "#", "~", "!", "&&", "||", "<<", "in", "as", "instanceof", "new", "def", "if", "else", "for", "while", "return", "try", "catch", "switch", "case", "break", "String", "int",
        "user", "text", "numbers", "nothing", "number", "email", "it", "size", "collect", "split", "0", "1", "2.5", "9L", "0x", "1e5", "\\u0024", "\\n", "é", "漢", "\ud800", "a");

    private static readonly Gen<string> Anything = Scrap.Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Atom = From(
        "1", "0", "2.5", "-3", "7L", "1.5d", "'a'", "''", "'5'", "true", "false", "null", "[]", "[1, 2]", "[a: 1]", "[:]", "(1..3)", "text", "numbers", "nothing", "number", "response.id", "user.email");

    private static readonly Gen<string> Expression = Gen.Recursive<string>((depth, inner) => depth > 3 ? Atom : Gen.OneOf(
        Atom,
        Gen.Select(inner, From("+", "-", "*", "/", "%", "==", "!=", "<", "<=>", "&&", "||", "?:", "in", "<<", "**"), inner, (left, symbol, right) => $"({left} {symbol} {right})"),
        Gen.Select(inner, inner, inner, (condition, yes, no) => $"({condition} ? {yes} : {no})"),
        Gen.Select(inner, From("size()", "toString()", "trim()", "first()", "sort()", "join('-')", "toUpperCase()", "reverse()", "inspect()", "max()", "sum()", "unique()", "class"), (value, call) => $"({value}).{call}"),
        Gen.Select(inner, inner, (list, value) => $"({list}).collect {{ {value} }}"),
        Gen.Select(inner, inner, (list, index) => $"({list})[{index}]"),
        Gen.Select(inner, From("String", "int", "Integer", "List", "Set", "boolean", "BigDecimal"), (value, type) => $"({value} as {type})")));

    private static Gen<string> From(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    [Test]
    public void Should_never_crash_or_hang_on_scraps() => Each(Anything, 4_000, Finish);

    [Test]
    public void Should_never_crash_or_hang_on_expressions() => Each(Expression, 4_000, expression => Finish($"${{{expression}}}"));

    [Test]
    public void Should_mean_the_same_when_printed_back() => Each(
        Expression,
        2_000,
        expression =>
        {
            // A name in parentheses before a value is a cast to Groovy, so not all of them are templates.
            if (!Template.TryParse($"${{{expression}}}", out var template, out _))
                return;
            var printed = template.Print();
            var (first, second) = (When_evaluating_templates.Evaluate($"${{{expression}}}", Tight), When_evaluating_templates.Evaluate(printed, Tight));
            (second.Text, second.Error?.Kind).Should().Be((first.Text, first.Error?.Kind), because: printed);
        });

    /// <summary>The same ones in every run: a test that fails by chance teaches nobody. Chance has its place in bench/TemplateComparison.</summary>
    private static void Each(Gen<string> made, int count, Action<string> check)
    {
        var random = new PCG(1, 1);
        for (var i = 0; i < count; i++)
            check(made.Generate(random, null, out _));
    }

    private static void Finish(string source)
    {
        var result = When_evaluating_templates.Evaluate(source, Tight);

        (result.Text is null).Should().Be(result.Error is not null);
        if (result.Error is { } error)
        {
            Enum.IsDefined(error.Kind).Should().BeTrue();
            error.Offset.Should().BeInRange(0, source.Length);
        }
    }
}
