using System.Text.Json;
using System.Text.RegularExpressions;
using OpsRampHarness.Conformance.Schemas;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed partial class When_the_editor_page_is_followed
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "editor.md"));

    private static List<JsonDocument> Blocks => [.. Block().Matches(Page).Select(match => JsonDocument.Parse(match.Groups[1].Value))];

    [Test]
    public void Should_name_schemas_that_the_tool_writes()
    {
        var urls = Blocks[0].RootElement.GetProperty("json.schemas").EnumerateArray().Select(entry => entry.GetProperty("url").GetString()!).ToList();

        urls.Should().NotBeEmpty().And.OnlyContain(url => ShippedSchemas.Names.Any(name => url == $"./.vscode/opsramp-schemas/{name}.schema.json"));
    }

    [Test]
    public async Task Should_have_a_pattern_that_fits_every_line_of_the_linter()
    {
        var task = Blocks[1].RootElement.GetProperty("tasks")[0];
        var pattern = new Regex(task.GetProperty("problemMatcher").GetProperty("pattern").GetProperty("regexp").GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var arguments = task.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!.Replace("connectors/opsramp", Repository.PathOf("fixtures", "guide"), StringComparison.Ordinal));
        var result = await Tool.RunAsync([.. arguments, "--baseline", "none"]);

        var matches = result.Output.TrimEnd('\n').Split('\n').Select(line => pattern.Match(line)).ToList();
        matches.Should().HaveCountGreaterThan(10).And.OnlyContain(match => match.Success);
        matches.Select(match => match.Groups[1].Value).Should().OnlyContain(path => File.Exists(path));
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
