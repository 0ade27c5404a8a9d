using OpsRampHarness.Connector.Templates.Library;
using OpsRampHarness.Connector.Tests.Packs;

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
    public void Should_show_every_method_of_the_library_at_work() =>
        Methods.Where(method => !Excused.ContainsKey(method) && !HasCase(method, method, fails: false)).Should().BeEmpty();

    [Test]
    public void Should_show_every_method_of_the_library_fail() =>
        Methods.Select(method => (method, id: $"{method}/error")).Where(entry => !Excused.ContainsKey(entry.id) && !HasCase(entry.id, entry.method, fails: true)).Should().BeEmpty();

    /// <summary>An excuse for a method that has a case after all, or that is gone, is out of date.</summary>
    [Test]
    public void Should_excuse_nothing_without_need() => Excused.Keys
        .Where(id => TemplateCase.All.Any(given => given.Id == id) || !Methods.Contains(id.EndsWith("/error", StringComparison.Ordinal) ? id[..^"/error".Length] : id))
        .Should().BeEmpty();

    /// <summary>A plain Object is nothing a template can use, and refused.</summary>
    [Test]
    public void Should_make_an_object_of_every_class() => ConstructorMethods.Table.Names.Distinct().Except(["java.lang.Object"])
        .Where(name => !TemplateCase.All.Any(given => given.Result is not null && given.Template.Contains($"{name[(name.LastIndexOf('.') + 1)..]}(", StringComparison.Ordinal)))
        .Should().BeEmpty();

    /// <summary>The ids of the good cases, by the tables of the library.</summary>
    private static IEnumerable<string> Methods => Tables.All.Select(table => (table.Name, table)).Concat(Statics.Tables.Values.Select(table => ($"static {table.Name}", table)))
        .SelectMany(entry => entry.table.Select(signature => $"method/{entry.Item1}.{signature[..signature.IndexOf('(', StringComparison.Ordinal)]}"))
        .Distinct();

    /// <summary>Why some methods have no good case, or no error.</summary>
    private static readonly Dictionary<string, string> Excused = File.ReadLines(Repository.Fixture("cases", "templates", "methods-without-case.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": "))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static bool HasCase(string id, string method, bool fails) => TemplateCase.All.Any(given =>
        given.Id == id && given.Error is not null == fails && given.Template.Contains($".{method[(method.LastIndexOf('.') + 1)..]}(", StringComparison.Ordinal));

    private static bool IsProved(string fact) => TemplateCase.All.Any(given => given.Id == fact || given.Id.StartsWith($"{fact}-", StringComparison.Ordinal) || given.Id.StartsWith($"{fact}/", StringComparison.Ordinal));

    private static IEnumerable<string> Numbers(string section, int count) => Enumerable.Range(1, count).Select(number => $"{section}/{number:00}");
}
