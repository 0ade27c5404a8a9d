using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Linting;

public sealed class When_a_mistake_is_planted
{
    private static readonly LintOptions Options = new() { Target = SampleTarget.OpsRamp };

    // These cannot be planted in a pack that is otherwise read as a folder; the tests of reading plant them.
    private static readonly string[] PlantedElsewhere = ["pack/", "silence/", "json/too-many-problems"];

    private static IEnumerable<TestCaseData> Cases => LintCases.All.Select(planted => new TestCaseData(planted).SetName(planted.ToString().Replace('.', '·').Replace(',', ';')));

    [TestCaseSource(nameof(Cases))]
    public void Should_be_the_only_finding(LintCase planted)
    {
        var read = CleanPack.Read(planted.Texts);
        var findings = Linter.Lint(read, Options).Findings;

        if (!planted.IsBad)
        {
            findings.Select(Text).Should().BeEmpty();
            return;
        }

        findings.Select(finding => finding.Rule).Should().Equal([planted.Rule], string.Join('\n', findings.Select(Text)));
        var finding = findings[0];
        finding.Message.Should().NotBeNullOrWhiteSpace();
        finding.Fix.Should().NotBeNullOrWhiteSpace();
        finding.Severity.Should().Be(RuleCatalogue.Find(planted.Rule)!.Severity);
        if (planted.At is not null)
            TextAt(planted, finding.Location!).Should().StartWith(planted.At);
        if (finding.Edit is { } edit)
            MendedFindings(planted, edit).Should().NotContain(mended => mended.Rule == planted.Rule, "the mend must mend");
    }

    [Test]
    public void Should_have_an_example_of_each_kind_for_every_rule()
    {
        var tried = LintCases.All.Select(planted => (planted.Rule, planted.IsBad)).ToHashSet();
        var rules = RuleCatalogue.All.Select(rule => rule.Id).Where(rule => !PlantedElsewhere.Any(family => rule.StartsWith(family, StringComparison.Ordinal)) || rule == "pack/wrong-attribute");
        rules.SelectMany(rule => new[] { (rule, true), (rule, false) }).Where(example => !tried.Contains(example)).Should().BeEmpty();
    }

    [Test]
    public void Should_find_nothing_when_none_is_planted() => Linter.Lint(CleanPack.Read(CleanPack.Texts), Options).Findings.Select(Text).Should().BeEmpty();

    private static string Text(LintFinding finding) => $"{finding.Location} {finding.Rule}: {finding.Message}";

    private static string TextAt(LintCase planted, SourceLocation place)
        => planted.Texts[place.File].Split('\n')[place.Line - 1][(place.Column - 1)..];

    private static IReadOnlyList<LintFinding> MendedFindings(LintCase planted, TextEdit edit)
    {
        var texts = planted.Texts.ToDictionary(text => text.Key, text => text.Key == edit.File ? TextEdit.Apply(text.Value.TrimStart('\uFEFF'), [edit]).Text : text.Value);
        return Linter.Lint(CleanPack.Read(texts), Options).Findings;
    }
}
