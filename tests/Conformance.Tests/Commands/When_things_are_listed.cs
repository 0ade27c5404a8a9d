using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_things_are_listed
{
    [TestCase("checks", "op/update-account")]
    [TestCase("rules", "silence/hits-nothing")]
    [TestCase("switches", "role-list-semantics")]
    public async Task Should_list_them_for_people_and_for_machines(string what, string id)
    {
        var table = await Tool.RunAsync("list", what);
        table.Code.Should().Be(0);
        table.Output.Should().Contain(id);

        var json = await Tool.RunAsync("list", what, "--format", "json");
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.EnumerateArray().Should().Contain(entry => entry.GetProperty("id").GetString() == id);
    }
}
