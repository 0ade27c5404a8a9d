using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_looking_into_strings
{
    [Test]
    public void Should_find_every_character_again_through_escapes()
    {
        const string text = """{ "a": "x\"y\\\u00e9\ud83d\ude00\/\nz" }""";
        var value = MemoryPack.String(MemoryPack.Root(text), "a");

        value.Value.Should().Be("x\"y\\é😀/\nz");
        var columns = Enumerable.Range(0, value.Value.Length + 1).Select(index => value.LocationAt(index).Column);
        var written = new[] { "x", "\\\"", "y", "\\\\", "\\u00e9", "\\ud83d", "\\ude00", "\\/", "\\n", "z", "\" }" };
        columns.Should().Equal(written.Select(part => text.IndexOf(part, 7, StringComparison.Ordinal) + 1));
    }

    [TestCase(-1)]
    [TestCase(4)]
    public void Should_refuse_an_index_that_is_not_in_the_value(int index)
    {
        var value = MemoryPack.String(MemoryPack.Root("""{"a":"xyz"}"""), "a");
        value.Invoking(text => text.LocationAt(index)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Should_read_JSON_in_a_string_in_a_string_with_places_of_the_file()
    {
        const string text =
            """
            {
              "httpParams": "{\"outer\": \"{\\\"inner\\\": \\\"here\\\"}\"}"
            }
            """;
        var outer = MemoryPack.String(MemoryPack.Root(text), "httpParams").ReadJson().Root!;
        var inner = MemoryPack.String(outer, "outer").ReadJson().Root!;
        var here = MemoryPack.String(inner, "inner");

        here.Value.Should().Be("here");
        here.Pointer.Should().Be("/inner");
        var (line, column) = MemoryPack.PlaceOf(text, "here");
        here.LocationAt(0).Should().Be(new SourceLocation("CreateAccountJSON.json", line, column, "/httpParams"));
        here.Location.Column.Should().Be(column - 4, "the opening quote is written as backslash, backslash, backslash, quote");
    }

    [Test]
    public void Should_report_problems_of_the_inner_JSON_at_their_place_in_the_file()
    {
        const string text = """{ "a": "{\"b\": oops}" }""";
        var result = MemoryPack.String(MemoryPack.Root(text), "a").ReadJson();

        result.Root.Should().BeNull();
        result.Problems.Should().ContainSingle().Which.Location!.Column.Should().Be(text.IndexOf("oops", StringComparison.Ordinal) + 1);
    }

    [Test]
    public void Should_take_holes_as_they_are()
    {
        const string body = """{"a": "${x == "}" ? "{" : x}", "n": ${n}, "m": 1${n}}""";
        var value = MemoryPack.String(MemoryPack.Root($$"""{"b": "{{body.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}"""), "b");
        var json = value.ReadJson(HolesOf(body, """${x == "}" ? "{" : x}""", "${n}", "${n}"));

        json.Problems.Should().BeEmpty();
        MemoryPack.String(json.Root!, "a").Value.Should().Be("""${x == "}" ? "{" : x}""");
        ((SourceObject)json.Root!).Find("n").Should().BeOfType<SourceHole>().Which.Template.Should().Be("${n}");
        ((SourceObject)json.Root!).Find("m").Should().BeOfType<SourceHole>().Which.Template.Should().Be("1${n}");
    }

    [TestCase("""{"a":"x"${more}}""", "${more}")]
    [TestCase("""{${more} "a":1}""", "${more}")]
    [TestCase("""{"a":1,${more}}""", "${more}")]
    [TestCase("""{${more}}""", "${more}")]
    public void Should_know_that_holes_may_bring_members(string body, string hole)
    {
        var value = MemoryPack.String(MemoryPack.Root($$"""{"b": "{{body.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}"""), "b");
        var json = value.ReadJson(HolesOf(body, hole));

        json.Problems.Should().BeEmpty();
        json.Root.Should().BeOfType<SourceObject>().Which.HasComputedMembers.Should().BeTrue();
    }

    [Test]
    public void Should_take_a_hole_in_a_list_as_an_item()
    {
        var json = MemoryPack.String(MemoryPack.Root("""{"b": "[${a}, ${b}]"}"""), "b").ReadJson(HolesOf("[${a}, ${b}]", "${a}", "${b}"));
        json.Root.Should().BeOfType<SourceArray>().Which.Items.Should().HaveCount(2).And.AllBeOfType<SourceHole>();
    }

    private static List<TextRange> HolesOf(string body, params string[] holes)
    {
        var ranges = new List<TextRange>();
        var from = 0;
        foreach (var hole in holes)
        {
            var start = body.IndexOf(hole, from, StringComparison.Ordinal);
            from = start + hole.Length;
            ranges.Add(new TextRange(start, from));
        }

        return ranges;
    }
}
