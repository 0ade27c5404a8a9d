using System.Text.RegularExpressions;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Lint;

public sealed partial class When_the_shipped_packs_are_linted
{
    [Test]
    public void Should_find_nothing_in_the_completed_pack() => Findings("completed").Select(Text).Should().BeEmpty();

    [Test]
    public void Should_find_in_the_documented_pack_what_its_page_lists()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.PathOf("fixtures", "guide", "README.md"))).Select(row => $"{row.Groups["place"].Value} {row.Groups["rule"].Value}");

        Findings("guide").Select(finding => FormattableString.Invariant($"{finding.Location!.File}:{finding.Location.Line} {finding.Rule}")).Should().Equal(listed);
    }

    [TestCase("opsramp.zip")]
    [TestCase("Connection_20260401120000.json")]
    [TestCase("payload.json")]
    [TestCase("plan.json")]
    public void Should_find_in_the_sample_of_each_form_nothing_but_what_the_form_hides(string file)
    {
        var read = PackReader.Read(Repository.PathOf("fixtures", "packages", file));

        PackLint.Lint(read, HarnessSettings.Default).Findings.Where(finding => finding.Rule != "pack/connection-assumed").Select(Text).Should().BeEmpty();
    }

    private static IReadOnlyList<LintFinding> Findings(string pack) => PackLint.Lint(PackReader.Read(Repository.PathOf("fixtures", pack)), HarnessSettings.Default).Findings;

    private static string Text(LintFinding finding) => $"{finding.Location} {finding.Rule}: {finding.Message}";

    [GeneratedRegex(@"^\| `(?<place>\w+\.json:\d+)` \| `(?<rule>[a-z]+/[a-z-]+)` \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
