using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>One thing is wrong in an otherwise right pack: it must be found, and the message must point at it.</summary>
public sealed class When_a_pack_is_broken_by_hand
{
    private static readonly string[] AccessNames = ["roles", "Groups"];

    [Test]
    public Task Should_point_at_a_wrong_list_field() => Finds(
        ShippedPacks.Changed("completed", "ImportAccountEntJSON.json", "\"listField\": \"results\"", "\"listField\": \"result\""),
        "op/import-accounts", "list-not-found", "\"listField\": \"result\"");

    [Test]
    public Task Should_point_at_a_wrong_method() => Finds(
        ShippedPacks.Changed("completed", "EnableAccountJSON.json", "\"POST\"", "\"PUT\""),
        "op/enable-account", "wrong-method", "\"httpMethod\": \"PUT\"");

    [Test]
    public Task Should_point_at_a_key_field_that_is_no_column() => Finds(
        ShippedPacks.Changed("completed", "ImportAccountEntJSON.json", "\"keyField\": \"accountID\"", "\"keyField\": \"id\""),
        "op/import-accounts", "key-field-not-a-column", "\"keyField\": \"id\"");

    [Test]
    public Task Should_point_at_a_key_field_that_changes() => Finds(
        ShippedPacks.Changed("completed", "ImportAccountEntJSON.json", "\"keyField\": \"accountID\"", "\"keyField\": \"name\""),
        "law/import-suspends-nobody:changed=login-name", "suspends-living-accounts", "\"keyField\": \"name\"");

    [Test]
    public Task Should_point_at_a_call_without_its_header() => Finds(
        ShippedPacks.Changed("completed", "EnableAccountJSON.json", "\"Authorization\": \"${access_token}\",", ""),
        "op/enable-account", "no-authorization-header", "{");

    [Test]
    public Task Should_point_at_swapped_calls() => Finds(
        ShippedPacks.Changed(
            "completed",
            ("AddAccessJSON.json", "\"name\": \"roles\"", "\"name\": \"swap\""),
            ("AddAccessJSON.json", "\"name\": \"Groups\"", "\"name\": \"roles\""),
            ("AddAccessJSON.json", "\"name\": \"swap\"", "\"name\": \"Groups\"")),
        "op/add-access:type=Groups", "refused-by-target", "/roles/${entitlementValue.entitlementID}");

    [Test]
    public Task Should_point_at_a_misspelt_variable() => Finds(
        ShippedPacks.Changed("completed", "CreateAccountJSON.json", "user.email", "user.emial"),
        "op/create-account:person=full", "missing-property", "user.emial");

    [Test]
    public async Task Should_point_at_another_tenant()
    {
        var pack = ShippedPacks.Changed("completed", "DisableAccountJSON.json", "msp_1123", "msp_9999");
        var run = await Finds(pack, "op/disable-account:reason=present", "another-tenant", "msp_9999/users");
        run.Findings.Should().Contain(finding => finding.Rule == "url/other-tenant")
            .Which.Location!.Source.Should().Contain("msp_9999");
    }

    [Test]
    public async Task Should_point_at_another_host()
    {
        var pack = ShippedPacks.Changed("completed", "EnableAccountJSON.json", "https://hostname", "https://elsewhere.example.com");
        var run = await Finds(pack, "op/enable-account", "call-leaves-target", "https://elsewhere.example.com");
        run.Findings.Should().Contain(finding => finding.Rule == "url/other-host");
        run.Exchanges.Where(exchange => exchange.Url.Contains("elsewhere", StringComparison.Ordinal))
            .Should().OnlyContain(exchange => exchange.Status == null);
    }

    [TestCaseSource(nameof(AccessNames))]
    public Task Should_point_at_a_success_code_that_never_comes(string type) => Finds(
        ShippedPacks.Changed(
            "completed",
            ("AddAccessJSON.json", "200", "201"),
            ("AddAccessJSON.json", "200", "201")),
        $"op/add-access:type={type}", "success-not-recognised", "\"successResponses\"");

    private static async Task<Run> Finds(Pack pack, string @case, string reason, string source)
    {
        var run = await CheckRunner.RunAsync(pack, new CheckOptions { Selection = CaseSelection.Matching(@case.Split(':')[0] + "*") });
        var result = run.Cases.Single(result => result.Id == @case);
        result.Outcome.Should().Be(Outcome.Failed);
        result.Reason.Should().Be(reason);
        result.Location.Should().NotBeNull();
        result.Location!.Source.Should().Contain(source);
        run.Verdict.Should().Be(Verdict.Unsafe);
        run.Cases.Should().NotContain(other => other.Outcome == Outcome.HarnessError);
        return run;
    }
}
