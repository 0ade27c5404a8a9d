using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Linting;

namespace OpsRampHarness.Connector.Tests.Linting;

public sealed class When_no_entitlement_is_imported
{
    [Test]
    public void Should_say_that_what_is_granted_cannot_be_asked_for()
    {
        var import = JsonNode.Parse(CleanPack.Texts["ImportAccountEntJSON.json"])!.AsObject();
        import.Remove("entitlementParams");
        var texts = new Dictionary<string, string>(CleanPack.Texts) { ["ImportAccountEntJSON.json"] = import.ToJsonString() };

        var findings = Linter.Lint(CleanPack.Read(texts), new LintOptions()).Findings;

        findings.Should().ContainSingle(finding => finding.Rule == "access/unknown-type").Which.Location!.File.Should().Be("ImportAccountEntJSON.json");
    }
}
