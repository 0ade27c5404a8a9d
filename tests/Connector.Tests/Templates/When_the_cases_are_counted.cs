using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_the_cases_are_counted
{
    /// <summary>The rules of the engine that surprise authors, each the start of the ids that prove it.</summary>
    private static readonly string[] EngineRules =
    [
        "4.2/text-is-one-string", "4.2/hole", "4.2/bare-name", "4.2/bare-path", "4.2/lone-dollar", "4.2/section", "4.2/section-expression", "4.2/quotes-in-json", "4.2/brace-then-quote",
        "4.2/newline-in-hole", "4.2/crlf", "4.2/backslash-pair", "4.2/hole-split-pipe", "4.2/null-prints-null", "4.2/list-prints", "4.2/map-prints", "4.2/several-statements", "4.2/return-value",
        "4.2/last-value", "4.2/unknown-variable", "4.2/unknown-key", "4.2/hyphen-subtracts", "4.2/hyphen-quoted", "4.2/unicode-dollar", "4.2/unicode-dollar-brace", "4.2/escaped-dollar",
        "4.2/double-backslash-dollar", "objects/unknown-column", "objects/wrong-case",
    ];

    [Test]
    public void Should_prove_every_rule_of_the_engine() => EngineRules.Where(rule => !IsProved(rule)).Should().BeEmpty();

    [Test]
    public void Should_prove_every_feature_that_packs_use() => Numbers("4.3", 25).Except(["4.3/25"]).Where(feature => !IsProved(feature)).Should().BeEmpty();

    /// <summary>The lookup of EIC's own classes (52) has no class in Groovy; it is tested with the seam it goes through.</summary>
    [Test]
    public void Should_prove_every_idiom() => Numbers("4.4", 57).Except(["4.4/52"]).Where(idiom => !IsProved(idiom)).Should().BeEmpty();

    [Test]
    public void Should_call_every_method_of_the_library()
    {
        var templates = string.Join('\n', TemplateCase.All.Select(given => given.Template));
        var methods = Tables.All.Concat(Statics.Tables.Values).SelectMany(table => table.Select(signature => (table.Name, Method: signature[..signature.IndexOf('(', StringComparison.Ordinal)])));

        var without = methods.Distinct().Where(entry => !IsCalled(templates, entry.Method)).Select(entry => $"{entry.Name}.{entry.Method}");

        without.Should().BeEmpty();
    }

    private static bool IsProved(string fact) => TemplateCase.All.Any(given => given.Id == fact || given.Id.StartsWith($"{fact}-", StringComparison.Ordinal) || given.Id.StartsWith($"{fact}/", StringComparison.Ordinal));

    private static IEnumerable<string> Numbers(string section, int count) => Enumerable.Range(1, count).Select(number => $"{section}/{number:00}");

    /// <summary>By its name, by the property that stands for it, or by its operator.</summary>
    private static bool IsCalled(string templates, string method)
    {
        var property = method.StartsWith("get", StringComparison.Ordinal) && method.Length > 3 ? char.ToLowerInvariant(method[3]) + method[4..] : method;
        string[] spellings = Operators.TryGetValue(method, out var symbol) ? [symbol] : [$"{method}(", $"{method} {{", $".{property}", $"*.{method}"];
        return spellings.Any(spelling => templates.Contains(spelling, StringComparison.Ordinal));
    }

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["getAt"] = "[",
        ["putAt"] = "] = ",
        ["isCase"] = " in ",
        ["leftShift"] = "<<",
        ["rightShift"] = ">>",
        ["rightShiftUnsigned"] = ">>>",
        ["bitwiseNegate"] = "~",
        ["asBoolean"] = "!",
        ["asType"] = " as ",
        ["unaryMinus"] = "-",
        ["unaryPlus"] = "+",
        ["previous"] = "--",
        ["call"] = ")(",
        ["doCall"] = ")(",
    };
}
