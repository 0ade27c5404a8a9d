using System.Text.Json;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Tests.Definitions;

public sealed class When_a_path_is_followed
{
    private const string Body = """{"a": {"b": [{"c": 1}, {"c": [2, 3]}]}, "odata.next": "n", "x[y]": 5, "": 6}""";

    [TestCase("a.b[0].c", "1")]
    [TestCase("a.b[1].c[1]", "3")]
    [TestCase("odata~dot#next", "\"n\"")]
    [TestCase("x[y]", "5")]
    [TestCase(" a.b[0].c ", "1")]
    public void Should_find_the_value(string path, string expected)
    {
        PropertyPath.Parse(path).TryFollow(JsonDocument.Parse(Body).RootElement, out var value, out _).Should().BeTrue();

        value.GetRawText().Should().Be(expected);
    }

    [Test]
    public void Should_mean_the_whole_body_when_empty() => PropertyPath.Parse("").IsRoot.Should().BeTrue();

    [TestCase("a.x", "x", "an object with 'b'")]
    [TestCase("a.b.c", "c", "an array")]
    [TestCase("a.b[2]", "[2]", "an array")]
    [TestCase("a.b[0].c.d", "d", "a number")]
    [TestCase("A", "A", "an object with 'a', 'odata.next', 'x[y]', ''")]
    public void Should_say_where_it_stops(string path, string step, string found)
    {
        PropertyPath.Parse(path).TryFollow(JsonDocument.Parse(Body).RootElement, out _, out var stop).Should().BeFalse();

        stop!.Step.Should().Be(step);
        stop.Described.Should().Be(found);
    }
}
