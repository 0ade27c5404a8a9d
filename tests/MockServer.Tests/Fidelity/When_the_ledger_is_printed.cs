using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Tests.Fidelity;

internal sealed class When_the_ledger_is_printed
{
    [Test]
    public void Should_be_the_page_in_the_documentation() => Repository.ShouldHold(FidelityLedger.ToMarkdown(), "docs", "fidelity.md");
}
