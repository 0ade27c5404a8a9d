using System.Text.RegularExpressions;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Commands;
using WireMock.Server;
using WireMock.Settings;

namespace OpsRampHarness.Conformance.Tests.Checks.Elsewhere;

public sealed partial class When_a_foreign_server_is_the_target
{
    [Test]
    public async Task Should_change_nothing_unless_it_is_allowed()
    {
        using var folder = new TemporaryFolder();
        using var server = Server();

        var result = await Tool.RunAsync("check", OtherSystem.Folder, "--target", server.Url!, "--out", folder.Path);
        var run = Read(folder);

        result.Code.Should().Be(0);
        result.Error.Should().Contain("target/foreign").And.Contain("--allow-writes");
        run.Cases.Where(item => item.Outcome == Outcome.Passed).Select(item => item.Check).Distinct().Should().BeEquivalentTo(
            "op/test-connection", "op/import-accounts", "op/import-entitlements", "op/link-accounts",
            "law/second-import-changes-nothing", "secure/nothing-leaves-the-target", "secure/secrets-stay-inside");
        run.Cases.Where(item => item.Outcome != Outcome.Passed).Should().OnlyContain(item => item.Outcome == Outcome.Skipped);
        run.Cases.Single(item => item.Id == "op/create-account:person=full").Reason.Should().Be("would-write");
        server.LogEntries.Select(entry => $"{entry.RequestMessage!.Method} {entry.RequestMessage.Path}").Where(request => !request.StartsWith("GET ", StringComparison.Ordinal))
            .Distinct().Should().Equal("POST /oauth/token");
    }

    [Test]
    public async Task Should_touch_only_accounts_of_its_own_when_it_may_write()
    {
        using var folder = new TemporaryFolder();
        using var server = Server();

        var result = await Tool.RunAsync("check", OtherSystem.Folder, "--target", server.Url!, "--allow-writes", "--only", "op/*", "--out", folder.Path);

        result.Code.Should().Be(0);
        result.Error.Should().Contain("harness.…");
        Read(folder).Cases.Should().OnlyContain(item => item.Outcome == Outcome.Passed);
        var written = server.LogEntries.Where(entry => entry.MappingTitle != "no call without a good token").Select(entry => entry.RequestMessage!).Where(request => request.Method != "GET" && request.Path != "/oauth/token").ToList();
        written.Where(request => request.Path == "/api/v1/agents").Should().NotBeEmpty().And.OnlyContain(request => request.Body!.Contains("\"login\": \"harness."));
        written.Where(request => request.Path != "/api/v1/agents").Should().OnlyContain(request => request.Path.Contains("A-1005"));
        written.Count(request => request.Method == "DELETE" && request.Path == "/api/v1/agents/A-1005").Should().Be(written.Count(request => request.Path == "/api/v1/agents"));
    }

    [Test]
    public async Task Should_say_that_a_key_opens_nothing_there()
    {
        using var server = Server();

        var result = await Tool.RunAsync("check", OtherSystem.Folder, "--target", server.Url!, "--control-key", "k");

        result.Code.Should().Be(2);
        result.Error.Should().Contain("target/not-a-sandbox");
    }

    private static WireMockServer Server()
    {
        var server = WireMockServer.Start(new WireMockServerSettings { AllowCSharpCodeMatcher = false });
        foreach (var path in Directory.EnumerateFiles(OtherSystem.Target)) server.WithMapping(Scenarios().Replace(File.ReadAllText(path), ""));
        return server;
    }

    /// <summary>This server lives on from case to case, as a real one does, and makes any number of agents.</summary>
    [GeneratedRegex("\"(Scenario|SetStateTo|WhenStateIs)\": \"[^\"]*\",")]
    private static partial Regex Scenarios();

    private static Run Read(TemporaryFolder folder) => RunJson.Read(File.ReadAllBytes(Path.Combine(folder.Path, "run.json")));
}
