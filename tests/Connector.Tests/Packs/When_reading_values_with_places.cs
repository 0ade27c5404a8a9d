using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_reading_values_with_places
{
    private const string Text =
        """
        {
          "number": -1.50e+3,
          "yes": true,
          "nothing": null,
          "list": [ 1,
            {"a/b": {"c~d": "deep"}} ]
        }
        """;

    private readonly SourceObject root = MemoryPack.Root(Text);

    [Test]
    public void Should_keep_numbers_as_they_are_written() => root.Find("number").Should().BeOfType<SourceNumber>().Which.Text.Should().Be("-1.50e+3");

    [Test]
    public void Should_tell_true_from_null()
    {
        root.Find("yes").Should().BeOfType<SourceBoolean>().Which.Value.Should().BeTrue();
        root.Find("nothing").Should().BeOfType<SourceNull>();
    }

    [Test]
    public void Should_keep_the_order_of_members() => root.Members.Select(member => member.Name).Should().Equal("number", "yes", "nothing", "list");

    [Test]
    public void Should_say_where_a_value_starts_and_ends()
    {
        root.Location.Should().Be(new SourceLocation("CreateAccountJSON.json", 1, 1, ""));
        root.Find("yes")!.Location.Should().Be(new SourceLocation("CreateAccountJSON.json", 3, 10, "/yes"));
        root.Find("yes")!.EndLocation.Column.Should().Be(14);
        root.FindMember("list")!.NameLocation.Should().Be(new SourceLocation("CreateAccountJSON.json", 5, 3, "/list"));
    }

    [Test]
    public void Should_escape_names_in_pointers()
    {
        var deep = MemoryPack.String(root, "list", "1", "a/b", "c~d");
        deep.Pointer.Should().Be("/list/1/a~1b/c~0d");
        deep.Location.Line.Should().Be(6);
    }

    [Test]
    public void Should_give_the_characters_of_a_value_as_they_stand() => root.Find("list")!.RawText.Should().StartWith("[ 1,").And.EndWith("} ]");

    [Test]
    public void Should_count_every_kind_of_line_end_once()
    {
        var crlf = MemoryPack.Root("{\r\n\"a\":\r\r\n\n\"b\"}");
        MemoryPack.String(crlf, "a").Location.Should().Match<SourceLocation>(place => place.Line == 5 && place.Column == 1);
    }
}
