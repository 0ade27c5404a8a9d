using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_reading_the_shipped_packs
{
    [TestCase("guide")]
    [TestCase("completed")]
    public void Should_have_nothing_to_say(string name)
    {
        var result = PackReader.Read(Repository.Fixture(name));
        result.Problems.Should().BeEmpty();
        result.Pack!.Find("ConnectionJSON").Should().NotBeNull();
    }

    [Test]
    public void Should_find_the_address_that_lacks_a_segment()
    {
        var pack = PackReader.Read(Repository.Fixture("guide")).Pack!;
        var url = MemoryPack.String(pack.Find("UpdateAccountJSON")!.Root, "call", "0", "url");
        var hole = url.LocationAt(url.Value.IndexOf("${", StringComparison.Ordinal));

        var line = File.ReadAllLines(Repository.Fixture("guide", hole.File))[hole.Line - 1];
        line[(hole.Column - 1)..].Should().StartWith("${account.accountID}");
        hole.Pointer.Should().Be("/call/0/url");
    }
}
