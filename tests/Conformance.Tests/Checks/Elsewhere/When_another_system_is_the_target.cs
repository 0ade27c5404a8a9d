using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Commands;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks.Elsewhere;

public sealed class When_another_system_is_the_target
{
    [Test]
    public async Task Should_find_the_example_safe_and_skip_what_needs_the_mock()
    {
        using var folder = new TemporaryFolder();

        var result = await Tool.RunAsync("check", OtherSystem.Folder, "--target-mappings", OtherSystem.Target, "--out", folder.Path);
        var run = RunJson.Read(File.ReadAllBytes(Path.Combine(folder.Path, "run.json")));

        result.Error.Should().BeEmpty();
        result.Code.Should().Be(0);
        run.Verdict.Should().Be(Verdict.Safe);
        run.Coverage.Missing.Should().BeEmpty();
        run.Cases.Select(item => item.Check).Distinct().Should().BeEquivalentTo(Conformance.Checks.CheckCatalogue.All.Select(check => check.Description.Id));
        run.Cases.Where(item => item.Outcome == Outcome.Skipped).Should().OnlyContain(item => item.Reason == "needs-opsramp-mock" && item.Message.Length > 0);
        run.Cases.Where(item => item.Outcome != Outcome.Skipped).Should().OnlyContain(item => item.Outcome == Outcome.Passed && item.AssertionCount > 0 && item.Exchanges.Count > 0);
    }

    [TestCase("ImportAccountEntJSON.json", "\"pageNumberParam\": \"page\"", "\"pageNumberParam\": \"seite\"", "op/import-accounts", "unmatched-request", "'agents, page 1', which wants another query")]
    [TestCase("ImportAccountEntJSON.json", "completeResponseMap.total", "completeResponseMap.page", "law/import-complete", "page-never-asked-for", "nobody asks for mapping")]
    [TestCase("ImportAccountEntJSON.json", "\"listField\": \"agents\"", "\"listField\": \"people\"", "op/import-accounts", "list-not-found", "people")]
    [TestCase("ImportAccountEntJSON.json", "\"accountID\": \"id~#~char\"", "\"accountID\": \"uid~#~char\"", "op/import-accounts", "key-is-null", "accountID")]
    [TestCase("ImportAccountEntJSON.json", "\"listPath\": \"queues\"", "\"listPath\": \"queue\"", "op/link-accounts", "nobody-linked", "'queues'")]
    [TestCase("UpdateAccountJSON.json", "PATCH", "PUT", "op/update-account", "unmatched-request", "'an agent is changed', which wants another method")]
    [TestCase("CreateAccountJSON.json", "/welcome", "/hello", "op/create-account", "unmatched-request", "'a new agent is welcomed', which wants another path")]
    [TestCase("CreateAccountJSON.json", "\"accountIdPath\": \"call1.message.agent.id\"", "\"accountIdPath\": \"call1.message.id\"", "op/create-account", "account-id-missing", "does not learn its id")]
    [TestCase("CreateAccountJSON.json", "\\\"familyName\\\"", "\\\"surname\\\"", "op/create-account", "unmatched-request", "which wants another body")]
    [TestCase("CreateAccountJSON.json", "${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(user.country)}", "\\\"${user.country}\\\"", "data/null-never-becomes-text", "null-as-text", "the word null")]
    [TestCase("DisableAccountJSON.json", "200", "204", "op/disable-account", "call-failed", "→ 200")]
    [TestCase("RemoveAccessJSON.json", "\"name\": \"queues\"", "\"name\": \"other\"", "law/every-grant-can-be-removed", "nothing-removes", "nothing in the pack takes it away", "AddAccessJSON.json")]
    [TestCase("ConnectionJSON.json", "\"client_id\": \"eic\"", "\"client_id\": \"cie\"", "op/test-connection", "unmatched-request", "'a token', which wants another body")]
    [TestCase("AddAccessJSON.json", "https://desk.acme.example/api/v1/teams", "https://elsewhere.example/api/v1/teams", "secure/nothing-leaves-the-target", "call-leaves-target", "elsewhere.example")]
    public async Task Should_find_what_is_broken_in_it(string file, string find, string replace, string check, string reason, string words, string? place = null)
    {
        var run = await OtherSystem.CheckAsync(OtherSystem.Changed(file, find, replace), check);

        run.Verdict.Should().NotBe(Verdict.Safe);
        var failed = run.Cases.First(item => item.Outcome == Outcome.Failed);
        failed.Reason.Should().Be(reason);
        $"{failed.Message} {string.Join(' ', failed.Details.Select(detail => detail.Text))}".Should().Contain(words);
        failed.Location!.File.Should().Be(place ?? file);
        failed.Consequence.Should().NotBeNullOrEmpty();
        failed.Fix.Should().NotBeNullOrEmpty();
    }

    [Test]
    public async Task Should_say_that_a_scenario_is_in_another_state()
    {
        var pack = OtherSystem.Changed("CreateAccountJSON.json", "\"name\": \"call2\",\n      \"connection\": \"desk\",\n      \"url\": \"https://desk.acme.example/api/v1/agents/${response.call1.message.agent.id}/welcome\"", "\"name\": \"call0\",\n      \"callOrder\": -1,\n      \"connection\": \"desk\",\n      \"url\": \"https://desk.acme.example/api/v1/agents/A-1005/welcome\"");

        var run = await OtherSystem.CheckAsync(pack, "op/create-account:person=full");

        run.Cases.Single().Details.Select(detail => detail.Text).Should().Contain("'a new agent is welcomed', whose scenario is in another state");
    }

    [Test]
    public async Task Should_give_the_same_bytes_again()
    {
        var pack = PackReader.Read(OtherSystem.Folder).Pack!;

        var first = RunJson.Write(await OtherSystem.CheckAsync(pack));
        var second = RunJson.Write(await OtherSystem.CheckAsync(pack));

        second.AsSpan().SequenceEqual(first).Should().BeTrue();
    }

    [Test]
    public async Task Should_want_the_target_again_to_replay_a_case()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("check", OtherSystem.Folder, "--target-mappings", OtherSystem.Target, "--only", "op/test-connection", "--out", folder.Path);
        string[] replay = ["replay", "op/test-connection", OtherSystem.Folder, "--run", folder["run.json"]];

        var without = await Tool.RunAsync(replay);
        var with = await Tool.RunAsync([.. replay, "--target-mappings", OtherSystem.Target]);

        without.Code.Should().Be(2);
        without.Error.Should().Contain("usage/needs-target").And.Contain("--target-mappings");
        with.Code.Should().Be(0);
        with.Output.Should().Contain("the same in every step and byte");
    }

    [Test]
    public async Task Should_know_OpsRamps_routes_where_mappings_stand_for_OpsRamp()
    {
        Mappings.TryRead(OtherSystem.Target, out var mappings, out _).Should().BeTrue();
        using var elsewhere = mappings;

        var run = await CheckRunner.RunAsync(ShippedPacks.Guide, new CheckOptions { Elsewhere = mappings, Selection = CaseSelection.Matching("op/test-connection") });

        run.Findings.Should().Contain(finding => finding.Rule == "url/no-such-route");
        run.Coverage.Of.Should().Be(12);
    }

    [TestCase("not JSON", "target/bad-mapping")]
    [TestCase("""{"Title": "x"}""", "target/bad-mapping")]
    [TestCase("[1]", "target/bad-mapping")]
    [TestCase("null", "target/bad-mapping")]
    [TestCase("""{"Request": {}, "Response": {"BodyAsFile": "/etc/passwd"}}""", "reads a file")]
    [TestCase("""{"Request": {}, "Response": {"ProxyUrl": "http://example.com"}}""", "sends requests to another server")]
    [TestCase("""[{"Request": {}, "Response": {"useTransformer": true}}]""", "answers with a template")]
    [TestCase("""{"Request": {}, "Response": {}, "Webhooks": []}""", "sends requests to another server")]
    public async Task Should_refuse_mappings_that_it_cannot_or_must_not_serve(string text, string words)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mapping.json"), text);

        var result = await Tool.RunAsync("check", OtherSystem.Folder, "--target-mappings", folder.Path);

        result.Code.Should().Be(2);
        result.Error.Should().Contain("mapping.json").And.Contain(words);
    }
}
