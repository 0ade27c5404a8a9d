using OpsRampHarness.Connector.Linting;

namespace OpsRampHarness.Connector.Tests.Linting;

public sealed class When_the_token_comes_from_another_host
{
    [Test]
    public void Should_point_at_the_token_because_all_the_rest_agrees()
    {
        var texts = new Dictionary<string, string>(CleanPack.Texts);
        texts["ConnectionJSON.json"] = texts["ConnectionJSON.json"].Replace("https://hostname/", "https://hostnam/", StringComparison.Ordinal);

        var findings = Linter.Lint(CleanPack.Read(texts), new LintOptions()).Findings;

        findings.Select(finding => finding.Rule).Distinct().Should().Equal("url/other-host");
        findings.Should().ContainSingle(finding => finding.Location!.File == "ConnectionJSON.json").Which.Fix.Should().StartWith("Write hostname");
    }
}
