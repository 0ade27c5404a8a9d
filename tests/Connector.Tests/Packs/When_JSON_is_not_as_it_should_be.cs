using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_JSON_is_not_as_it_should_be
{
    // Read on: what is meant is plain.
    [TestCase("{\"a\":1,}", "json/trailing-comma", 7, "comma after the last")]
    [TestCase("{\"a\":[1,2,]}", "json/trailing-comma", 10, "comma after the last")]
    [TestCase("{,\"a\":1}", "json/extra-comma", 2, "without an element")]
    [TestCase("{\"a\":1,,\"b\":2}", "json/extra-comma", 8, "without an element")]
    [TestCase("{\"a\":1 \"b\":2}", "json/missing-comma", 8, "'\"b\":2}'")]
    [TestCase("{\"a\":1 // why\n}", "json/comment", 8, "'// why'")]
    [TestCase("{\"a\":1 /* why */}", "json/comment", 8, "'/* why */}'")]
    [TestCase("# why\n{\"a\":1}", "json/comment", 1, "'# why'")]
    [TestCase("{“a”:1}", "json/smart-quote", 2, "'“a”:1}'")]
    [TestCase("{\"a\":‘x’}", "json/smart-quote", 6, "'‘x’}'")]
    [TestCase("{'a':1}", "json/single-quote", 2, "''a':1}'")]
    [TestCase("{\"a\":1,\"a\":2}", "json/duplicate-name", 8, "'a' stands here for the second time, first on line 1")]
    [TestCase("{\"a\":\u00a01}", "json/invisible-character", 6, "'\\u00a0'")]
    [TestCase("{\"a\":\"x\ty\"}", "json/control-character", 8, "'\\u0009'")]
    [TestCase("{\"a\":\"x\ny\"}", "json/control-character", 8, "over the end of the line")]
    [TestCase("{\"a\":\"C:\\data\"}", "json/bad-escape", 9, "'\\d'")]
    [TestCase("{\"a\":\"\\u12\"}", "json/bad-escape", 7, "\\u12")]
    [TestCase("{\"a\":01}", "json/bad-number", 6, "'01'")]
    [TestCase("{\"a\":.5}", "json/bad-number", 6, "'.5'")]
    [TestCase("{\"a\":1.}", "json/bad-number", 6, "'1.'")]
    [TestCase("{\"a\":--1}", "json/bad-number", 6, "'--1'")]
    [TestCase("{\"a\":1e}", "json/bad-number", 6, "'1e'")]
    [TestCase("{\"a\":1}{\"b\":2}", "json/several-texts", 8, "'{\"b\":2}'")]
    public void Should_report_it_and_read_on(string text, string id, int column, string quoted)
    {
        var result = MemoryPack.Read(("CreateAccountJSON.json", text));

        var problem = result.Problems.Should().ContainSingle().Subject;
        problem.Id.Should().Be(id);
        problem.Location!.Column.Should().Be(column);
        problem.Message.Should().Contain(quoted);
        problem.Fix.Should().NotBeEmpty();
        result.Recovered!.Find("CreateAccountJSON")!.Root.Members.Should().NotBeEmpty();
        result.Pack.Should().Match(pack => (pack == null) == (problem.Severity == Severity.Error));
    }

    [TestCase("", "json/empty", 1, "no JSON")]
    [TestCase(" \n ", "json/empty", 1, "no JSON")]
    [TestCase("[1]", "json/not-an-object", 1, "'[1]'")]
    [TestCase("\"x\"", "json/not-an-object", 1, "'\"x\"'")]
    [TestCase("{\"a\":1", "json/unexpected-end", 1, "'{'")]
    [TestCase("{\"a\":", "json/unexpected-end", 6, "the end of the text")]
    [TestCase("{\"a\":\"x}", "json/unterminated-string", 6, "'\"x}'")]
    [TestCase("{\"a\" 1}", "json/unexpected-text", 6, "Expected a colon after 'a', but here is '1}'")]
    [TestCase("{\"a\":[1}", "json/unexpected-text", 8, "Expected a comma or ']', but here is '}'")]
    [TestCase("{\"a\":True}", "json/unexpected-text", 6, "'True'")]
    [TestCase("{\"a\":}", "json/unexpected-text", 6, "Expected a value, but here is '}'")]
    [TestCase("{a:1}", "json/unexpected-text", 2, "Expected a name in double quotes, but here is 'a:1}'")]
    [TestCase("{\"a\":1}}", "json/unexpected-text", 8, "'}'")]
    [TestCase("{\"a”:\"b\"}", "json/smart-quote", 7, "Expected a colon after 'a”:'")]
    [TestCase("<html>", "json/unexpected-text", 1, "'<html>'")]
    public void Should_give_one_clear_problem_when_it_makes_no_sense(string text, string id, int column, string quoted)
    {
        var result = MemoryPack.Read(("CreateAccountJSON.json", text));

        var problem = result.Problems.Should().ContainSingle().Subject;
        problem.Id.Should().Be(id);
        problem.Severity.Should().Be(Severity.Error);
        problem.Location!.Column.Should().Be(column);
        problem.Message.Should().Contain(quoted);
        result.Pack.Should().BeNull();
    }

    [Test]
    public void Should_stop_at_a_depth_no_connector_needs()
    {
        var result = MemoryPack.Read(("CreateAccountJSON.json", new string('[', 1_000_000)));
        result.Problems.Should().ContainSingle().Which.Id.Should().Be("json/too-deep");
    }

    [Test]
    public void Should_stop_when_too_much_is_wrong()
    {
        var result = MemoryPack.Read(("CreateAccountJSON.json", "{\"a\":[" + new string(',', 100_000) + "]}"));
        result.Problems.Should().HaveCount(100);
        result.Problems[^1].Id.Should().Be("json/too-many-problems");
        result.Recovered.Should().BeNull();
    }

    [Test]
    public void Should_take_the_last_of_repeated_names()
    {
        var root = MemoryPack.Read(("CreateAccountJSON.json", "{\"a\":1,\"a\":2}")).Pack!.Find("CreateAccountJSON")!.Root;
        root.Find("a").Should().BeOfType<SourceNumber>().Which.Text.Should().Be("2");
    }
}
