using System.Text;
using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_a_pack_is_linted_from_the_command_line
{
    [Test]
    public async Task Should_be_content_with_the_completed_pack()
    {
        var result = await Tool.RunAsync("lint", "completed");

        result.Code.Should().Be(0);
        result.Output.Trim().Should().Be("0 errors · 0 warnings · 0 notes · 0 known · 0 silenced · 0 stale");
    }

    [TestCase("guide")]
    [TestCase("completed")]
    [TestCase("nowhere")]
    [TestCase("")]
    public async Task Should_say_the_same_with_and_without_an_option_that_changes_nothing(string pack)
    {
        var (plain, with) = (await Tool.RunAsync("lint", pack), await Tool.RunAsync("lint", pack, "--format", "text"));

        plain.Should().Be(with);
        plain.Code.Should().Be(pack switch { "guide" or "completed" => 0, _ => 2 });
    }

    [Test]
    public async Task Should_show_the_line_with_a_caret_the_consequence_and_the_mend()
    {
        var result = await Tool.RunAsync("lint", "guide", "--baseline", "none");

        result.Code.Should().Be(1);
        result.Output.Should().Contain(
            """
              error url/no-such-route
                OpsRamp has no path '/api/v2/tenants/msp_1123/${account.accou…'. Nearest: POST
                /api/v2/tenants/{tenant}/users/{userId} (missing segment: users).
                UpdateAccountJSON.json:7:31
                 7 │       "url": "https://hostname/api/v2/tenants/msp_1123/${account.accountID}",
                   │                               ▲
                in EIC   The call always fails; the task is retried until its tries are used up, and an import sees
                         nothing.
                fix      Call /api/v2/tenants/{tenant}/users/{userId}.
            """);
    }

    [Test]
    public async Task Should_print_one_document_and_nothing_else_when_asked_for_JSON()
    {
        var result = await Tool.RunAsync("lint", "guide", "--baseline", "none", "--format", "json");

        result.Error.Should().BeEmpty();
        using var document = JsonDocument.Parse(result.Output);
        var finding = document.RootElement.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("rule").GetString() == "url/no-such-route");
        finding.GetProperty("severity").GetString().Should().Be("error");
        finding.GetProperty("location").GetProperty("pointer").GetString().Should().Be("/call/0/url");
    }

    [Test]
    public async Task Should_annotate_a_pull_request()
    {
        var result = await Tool.RunAsync("lint", Repository.PathOf("fixtures", "guide"), "--baseline", "none", "--format", "github");

        result.Output.Split('\n').Should().Contain(line =>
            line.StartsWith("::error file=", StringComparison.Ordinal) && line.Contains("fixtures/guide/UpdateAccountJSON.json,line=7,col=31,title=url/no-such-route::OpsRamp has no path", StringComparison.Ordinal));
    }

    [Test]
    public async Task Should_not_let_a_pack_write_workflow_commands()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["EnableAccountJSON.json"], """{"call": [{"name": "a\n::error::b%0A::c", "connection": "\n::set-output x::", "url": "http://h/%0a::x ", "httpMethod": "::stop::\r"}]}""");

        foreach (var format in new[] { "github", "text" })
        {
            var result = await Tool.RunAsync("lint", folder.Path, "--format", format);
            var commands = result.Output.Split('\n', '\r').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)).ToList();
            commands.Should().HaveCount(format == "github" ? result.Output.Count(character => character == '\n') : 0);
            commands.Where(line => !line.Contains(",title=", StringComparison.Ordinal) && !line.Contains(" title=", StringComparison.Ordinal)).Should().BeEmpty();
        }
    }

    [Test]
    public async Task Should_find_mistakes_of_a_JSON_that_does_not_parse()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["ConnectionJSON.json"], "{\n  \"authentications\": {},\n");
        var result = await Tool.RunAsync("lint", folder.Path);

        result.Code.Should().Be(1);
        result.Output.Should().Contain("json/unexpected-end").And.Contain("│ {");
    }

    [Test]
    public async Task Should_not_lint_what_is_no_pack()
    {
        var result = await Tool.RunAsync(["lint", "-"], "[1, 2]");

        result.Code.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("pack/unknown-form");
    }

    [Test]
    public async Task Should_keep_still_about_what_is_silenced_and_known_and_say_what_is_stale()
    {
        using var folder = Guide();
        await File.WriteAllTextAsync(folder["harness.json"], """
            {"silenced": [{"rule": "import/no-paging", "why": "small tenant"}, {"rule": "url/not-https", "why": "was so"}]}
            """);
        await File.WriteAllTextAsync(folder["baseline.json"], """
            {"failures": [], "findings": [
              {"rule": "url/no-such-route", "file": "UpdateAccountJSON.json", "pointer": "/call/0/url", "why": "known"},
              {"rule": "url/no-such-route", "file": "CreateAccountJSON.json", "why": "was so"}]}
            """);
        var result = await Tool.RunAsync("lint", folder.Path);

        result.Code.Should().Be(1, "a stale entry fails");
        result.Output.Should().NotContain("error import/no-paging").And.NotContain("error url/no-such-route")
            .And.Contain("warning silence/hits-nothing").And.Contain("harness.json:1:68")
            .And.Contain("The baseline knows the finding 'url/no-such-route CreateAccountJSON.json'")
            .And.Contain("1 known · 3 silenced · 1 stale");
    }

    [Test]
    public async Task Should_mend_what_can_be_mended_and_nothing_else()
    {
        using var folder = Guide();
        var path = folder["EnableAccountJSON.json"];
        var text = (await File.ReadAllTextAsync(path)).Replace("/ACTIVATE\"", "/ACTIVATE  \"", StringComparison.Ordinal).Replace("\"POST\"", "\"post\"", StringComparison.Ordinal).Replace("          205\n", "          205,\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var result = await Tool.RunAsync("lint", folder.Path, "--fix", "--baseline", "none");

        result.Error.Should().Contain("mended url/blank-at-end at EnableAccountJSON.json:").And.Contain("mended call/method-case").And.Contain("mended json/trailing-comma").And.Contain("mended json/byte-order-mark");
        File.ReadAllBytes(path).Should().Equal(File.ReadAllBytes(Repository.PathOf("fixtures", "guide", "EnableAccountJSON.json")));
        File.ReadAllBytes(folder["AddAccessJSON.json"]).Should().Equal(File.ReadAllBytes(Repository.PathOf("fixtures", "guide", "AddAccessJSON.json")));
    }

    [TestCase("guide")]
    [TestCase("-")]
    public async Task Should_not_mend_what_is_not_there_to_be_changed(string pack)
    {
        var result = await Tool.RunAsync(["lint", pack, "--fix"], File.ReadAllText(Repository.PathOf("fixtures", "packages", "payload.json")));

        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/cannot-mend");
    }

    private static TemporaryFolder Guide()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("fixtures", "guide"), "*JSON.json"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        return folder;
    }
}
