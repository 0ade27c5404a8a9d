using OpsRampHarness.MockServer.Journal;

namespace OpsRampHarness.MockServer.Tests.Journal;

internal sealed class When_a_text_holds_uuids
{
    private const string Uuid = "3f0c9a52-6d1e-4f5b-9a77-0b8f4f1f2C11";

    [TestCase("", "")]
    [TestCase(Uuid, "0")]
    [TestCase("x" + Uuid, "1")]
    [TestCase(Uuid + Uuid, "0,36")]
    [TestCase("2026-11-23T20:37:00+0000 ROLE-" + Uuid + "-" + Uuid, "30,67")]
    [TestCase("--------------------------------------------", "")]
    [TestCase("3f0c9a52-6d1e-4f5b-9a77-0b8f4f1f2c1", "")]
    [TestCase("3f0c9a52-6d1e-4f5b-9a77-0b8f4f1f2c1g", "")]
    [TestCase("3f0c9a52-6d1e-4f5b-9a77_0b8f4f1f2c11", "")]
    [TestCase("a-b-c-d" + Uuid + "e", "7")]
    public void Should_find_each_of_them(string text, string places)
    {
        var found = new List<int>();
        for (var at = Uuids.Next(text, 0); at >= 0; at = Uuids.Next(text, at + Uuids.Length))
            found.Add(at);

        string.Join(',', found).Should().Be(places);
    }
}
