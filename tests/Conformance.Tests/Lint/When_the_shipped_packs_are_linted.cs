using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Lint;

public sealed class When_the_shipped_packs_are_linted
{
    [Test]
    public void Should_find_nothing_in_the_completed_pack() => Findings("completed").Should().BeEmpty();

    [Test]
    public void Should_find_in_the_documented_pack_what_its_page_lists() => string.Join("\n", Findings("guide")).Should().BeEmpty();

    private static IReadOnlyList<string> Findings(string pack)
    {
        var read = PackReader.Read(Repository.PathOf("fixtures", pack));
        return [.. PackLint.Lint(read, HarnessSettings.Default).Findings.Select(finding => $"{finding.Severity.ToText()} {finding.Rule} {finding.Location}: {finding.Message}")];
    }
}
