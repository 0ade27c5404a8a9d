using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_a_problem_can_be_mended
{
    [TestCase("{\"a\":1,}", "{\"a\":1}")]
    [TestCase("{\"a\":[1,2 , ]}", "{\"a\":[1,2  ]}")]
    [TestCase("{,\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}")]
    [TestCase("{\"a\":1\n\"b\":2}", "{\"a\":1,\n\"b\":2}")]
    [TestCase("{\"a\":1 // why\n}", "{\"a\":1 \n}")]
    [TestCase("{\"a\": /* why */ 1}", "{\"a\":  1}")]
    [TestCase("{“a”:‘x\"y’}", "{\"a\":\"x\\\"y\"}")]
    [TestCase("{'a':'it\"s'}", "{\"a\":\"it\\\"s\"}")]
    [TestCase("{\"a\":\u00a01\u200b}", "{\"a\": 1}")]
    [TestCase("{\"a\":\"x\ty\"}", "{\"a\":\"x\\ty\"}")]
    public void Should_mend_it_in_the_file(string text, string mended)
    {
        var problems = SourceReader.Read("x.json", text).Problems;
        var (result, applied) = TextEdit.Apply(text, problems.Select(problem => problem.Edit!));

        result.Should().Be(mended);
        applied.Should().HaveSameCount(problems);
        SourceReader.Read("x.json", result).Problems.Should().BeEmpty();
    }

    [Test]
    public void Should_write_a_mend_inside_a_string_the_way_the_string_must_be_written()
    {
        const string text = """{"b": "{'x': 1,}"}""";
        var inner = MemoryPack.String(MemoryPack.Root(text), "b").ReadJson();

        TextEdit.Apply(text, inner.Problems.Select(problem => problem.Edit!)).Text.Should().Be("""{"b": "{\"x\": 1}"}""");
    }

    [Test]
    public void Should_leave_out_an_edit_that_overlaps()
    {
        var (text, applied) = TextEdit.Apply("abcdef", [new TextEdit("f", 1, 3, "X"), new TextEdit("f", 2, 1, "Y"), new TextEdit("f", 4, 0, "Z")]);
        text.Should().Be("aXZef");
        applied.Should().HaveCount(2);
    }

    [TestCase("{\"a\":01}")]
    [TestCase("{\"a\":\"C:\\data\"}")]
    [TestCase("{\"a\":1,\"a\":2}")]
    public void Should_leave_alone_what_only_the_author_can_decide(string text)
        => SourceReader.Read("x.json", text).Problems.Should().ContainSingle().Which.Edit.Should().BeNull();
}
