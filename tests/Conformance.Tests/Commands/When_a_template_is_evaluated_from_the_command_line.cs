using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_a_template_is_evaluated_from_the_command_line
{
    [Test]
    public async Task Should_print_what_it_gives()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "user.json");
        await File.WriteAllTextAsync(file, """{"user": {"firstname": "Jane", "lastname": "Doe"}}""");

        var run = await Tool.RunAsync("eval", "${user.firstname.substring(0,1).toLowerCase()+user.lastname}", "--bind", file);

        run.Code.Should().Be(0);
        run.Output.Should().Be($"jDoe{Environment.NewLine}");
    }

    [Test]
    public async Task Should_point_at_what_is_wrong()
    {
        var run = await Tool.RunAsync("eval", "a\nb ${usr.email}");

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("template/missing-variable").And.Contain("line 2, column 5").And.Contain("Nothing is bound to 'usr'.");
        var lines = run.Error.Split('\n');
        var caret = Array.FindIndex(lines, line => line.Contains('▲', StringComparison.Ordinal));
        lines[caret - 1][lines[caret].IndexOf('▲', StringComparison.Ordinal)..].Should().StartWith("usr");
    }

    [Test]
    public async Task Should_answer_a_batch_line_by_line()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "batch.jsonl");
        await File.WriteAllLinesAsync(file,
        [
            """{"id": 1, "template": "${a + 1} é", "bindings": {"a": 2}}""",
            """{"id": "two", "template": "${a.b}", "bindings": {"a": null}}""",
            """{"template": "plain"}""",
        ]);

        var run = await Tool.RunAsync("eval", "--batch", file);

        run.Code.Should().Be(0);
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Should().HaveCount(3);
        answers[0].Should().Be("""{"id":1,"result":"3 é"}""");
        using var second = JsonDocument.Parse(answers[1]);
        var error = second.RootElement.GetProperty("error");
        (error.GetProperty("kind").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()).Should().Be(("null-reference", 1, 5));
        answers[2].Should().Be("""{"result":"plain"}""");
    }

    [TestCase("eval")]
    [TestCase("eval", "--batch", "no-such-file.jsonl")]
    [TestCase("eval", "x", "--bind", "no-such-file.json")]
    public async Task Should_say_what_is_missing(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("usage/");
    }

    [TestCase("nonsense", "is no JSON")]
    [TestCase("""{"id": 1}""", "has no template")]
    [TestCase("""{"template": "x", "bindings": []}""", "has bindings that are no object")]
    public async Task Should_name_the_line_of_a_batch_that_is_wrong(string line, string problem)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "batch.jsonl");
        await File.WriteAllLinesAsync(file, ["""{"template": "x"}""", line]);

        var run = await Tool.RunAsync("eval", "--batch", file);

        run.Code.Should().Be(2);
        run.Error.Should().Contain("Line 2 ").And.Contain(problem);
    }
}
