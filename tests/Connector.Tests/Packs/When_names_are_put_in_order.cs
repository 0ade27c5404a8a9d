using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_names_are_put_in_order
{
    [TestCase("a", "b")]
    [TestCase("AddAccessJSON.json", "AddAccessJSON.json")]
    [TestCase("CreateAccountJSON.json", "ConnectionJSON.json")]
    [TestCase("Z", "a")]
    [TestCase("name", "names")]
    [TestCase("", "a")]
    [TestCase("\uFF5E", "\uD83D\uDE00")]
    public void Should_go_by_their_code_units(string left, string right)
    {
        Math.Sign(OrdinalOrder.Compare(left, right)).Should().Be(Math.Sign(string.CompareOrdinal(left, right)));
        Math.Sign(OrdinalOrder.Compare(right, left)).Should().Be(Math.Sign(string.CompareOrdinal(right, left)));
    }
}
