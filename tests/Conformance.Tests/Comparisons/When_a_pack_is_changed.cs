using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Comparisons;

/// <summary>One thing is changed in a shipped pack; the comparison must say what that does to accounts, and nothing else.</summary>
public sealed class When_a_pack_is_changed
{
    private const string Import = "ImportAccountEntJSON.json";

    private const string Paging = """
        ,
                "pagination": {
                  "page": {
                    "pageSizeParam": "pageSize",
                    "pageSize": 100,
                    "pageNumberParam": "pageNo",
                    "firstPageNumber": 1,
                    "totalCountPath": "completeResponseMap.totalResults"
                  }
                }
        """;

    private static readonly (string, string, string) WithoutPaging = (Import, Paging, "");
    private static readonly (string, string, string) WithoutThreshold = (Import, "\"accountThresholdValue\": 20,", "");

    [Test]
    public async Task Should_say_that_150_of_250_accounts_would_be_suspended_when_paging_is_dropped()
    {
        var comparison = await CompareAsync(ShippedPacks.Changed("completed", WithoutThreshold), ShippedPacks.Changed("completed", WithoutThreshold, WithoutPaging), "op/import-accounts");

        comparison.Verdict.Should().Be(Verdict.Unsafe);
        comparison.Summary.Should().Contain("would suspend 150 of 250 accounts").And.Contain("known=all users=250");
        World(comparison, "known=all users=250").Head!.Suspended.Should().Be(150);
        World(comparison, "known=nothing users=250").Head!.Unseen.Should().Be(150);
    }

    [Test]
    public async Task Should_say_that_only_the_threshold_holds_the_suspension_back()
    {
        var comparison = await CompareAsync(ShippedPacks.Completed, ShippedPacks.Changed("completed", WithoutPaging), "op/import-accounts");

        comparison.Verdict.Should().Be(Verdict.Unsafe);
        comparison.Summary.Should().Contain("suspend 150 of 250 accounts, did accountThresholdValue not hold it back");
        World(comparison, "known=all users=250").Head.Should().Match<WorldOutcome>(head => head.Suspended == 0 && head.HeldBack == 150);
    }

    [Test]
    public async Task Should_say_that_all_accounts_are_re_keyed_when_the_key_is_another()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Completed,
            ShippedPacks.Changed("completed", Import, "\"keyField\": \"accountID\"", "\"keyField\": \"name\""), "op/import-accounts");

        comparison.Verdict.Should().Be(Verdict.Unsafe);
        comparison.Summary.Should().Contain("re-key 250 of 250 accounts");
        World(comparison, "changed=attributes users=101").Head!.CreatedWrongly.Should().Be(101);
    }

    [Test]
    public async Task Should_count_the_links_lost_when_a_mapping_is_dropped()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Completed,
            ShippedPacks.Changed("completed", Import, "\"Groups\": {\n        \"listPath\": \"userGroups\"", "\"Others\": {\n        \"listPath\": \"userGroups\""),
            "op/import-accounts");

        comparison.Verdict.Should().Be(Verdict.Unsafe);
        comparison.Summary.Should().Contain("miss 250 links");
        World(comparison, "known=nothing users=250").LinksLost.Should().Be(250);
    }

    [Test]
    public async Task Should_find_no_difference_when_a_description_is_reworded()
    {
        (string, string, string) Described(string words) => (Import, "\"callOrder\": 0,", $"\"description\": \"{words}\", \"callOrder\": 0,");
        var comparison = await CompareAsync(
            ShippedPacks.Changed("completed", Described("all users")), ShippedPacks.Changed("completed", Described("every user there is")), "*");

        comparison.Verdict.Should().Be(Verdict.Safe);
        comparison.IsSame.Should().BeTrue();
        comparison.Summary.Should().StartWith("zero differences");
    }

    [Test]
    public async Task Should_say_that_there_are_fewer_failures_when_a_url_is_corrected()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Guide,
            ShippedPacks.Changed("guide", "UpdateAccountJSON.json", "msp_1123/${account", "msp_1123/users/${account"), "op/*");

        comparison.Verdict.Should().NotBe(Verdict.Unsafe);
        comparison.Summary.Should().Contain("fewer failures");
        comparison.Cases.Should().Contain(change => change.Case == "op/update-account:person=full" && change.Kind == CaseChangeKind.Mended);
        comparison.Calls.Should().ContainSingle().Which.Should().Match<CallChange>(change => change.Operation == "update-account" && change.Changed > 0);
    }

    [Test]
    public async Task Should_ask_for_a_review_when_something_else_is_sent_and_everything_passes()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Completed,
            ShippedPacks.Changed("completed", "DisableAccountJSON.json", "Disabled through EIC", "Disabled"), "op/disable-account*");

        comparison.Verdict.Should().Be(Verdict.Review);
        comparison.Cases.Should().BeEmpty();
        comparison.Calls.Should().ContainSingle(change => change.Operation == "disable-account" && change.NeedsReview);
    }

    [Test]
    public async Task Should_show_the_headers_of_calls_that_differ_in_nothing_else()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Changed("completed", "EnableAccountJSON.json", ",\n        \"Accept\": \"application/json\"", ""), ShippedPacks.Completed, "op/enable-account");

        var change = comparison.Calls.Should().ContainSingle(change => change.Operation == "enable-account").Subject;
        change.Before.Should().EndWith("/ACTIVATE without Accept");
        change.After.Should().EndWith("/ACTIVATE with Accept: application/json");
    }

    [Test]
    public async Task Should_take_links_that_really_are_there_for_no_harm_when_a_mapping_is_added()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Changed(
                "completed",
                (Import, "\"Groups\": {\n        \"listPath\": \"userGroups\"", "\"Others\": {\n        \"listPath\": \"userGroups\""),
                (Import, "\"Groups\": {\n        \"entTypeOrder\"", "\"Others\": {\n        \"entTypeOrder\"")),
            ShippedPacks.Completed, "op/import-accounts");

        World(comparison, "known=nothing users=250").Worse.Should().BeEmpty();
        World(comparison, "known=nothing users=250").LinksGained.Should().Be(250);
    }

    [Test]
    public async Task Should_ask_for_a_review_when_OpsRamp_moves_to_another_host()
    {
        var moved = Directory.EnumerateFiles(Repository.PathOf("fixtures", "completed"), "*JSON.json")
            .SelectMany(file => Enumerable.Repeat((Path.GetFileName(file), "https://hostname", "https://acme.api.example.com"), Count(file))).ToArray();
        var comparison = await CompareAsync(ShippedPacks.Completed, ShippedPacks.Changed("completed", moved), "op/import-accounts");

        comparison.Verdict.Should().Be(Verdict.Review);
        comparison.Summary.Should().Contain("acme.api.example.com");
        comparison.Worlds.Should().OnlyContain(world => world.IsSame);

        static int Count(string file) => File.ReadAllText(file).Split("https://hostname").Length - 1;
    }

    [Test]
    public async Task Should_not_take_a_new_secret_for_a_change_of_behaviour()
    {
        var comparison = await CompareAsync(
            ShippedPacks.Completed,
            ShippedPacks.Changed("completed", "ConnectionJSON.json", "\"client_id\": \"", "\"client_id\": \"new-"), "op/import-accounts");

        comparison.Worlds.Should().OnlyContain(world => world.IsSame);
    }

    [Test]
    public async Task Should_give_the_same_bytes_with_any_number_of_workers()
    {
        async Task<byte[]> Bytes(int workers) => ComparisonJson.Write(await PackComparer.CompareAsync(
            ("a", ShippedPacks.Completed), ("b", ShippedPacks.Guide), new CheckOptions { Workers = workers, Selection = CaseSelection.Matching("op/import-*") }));

        var (one, eight) = (await Bytes(1), await Bytes(8));
        one.AsSpan().SequenceEqual(eight).Should().BeTrue();
    }

    private static Task<PackComparison> CompareAsync(Pack older, Pack newer, string checks) =>
        PackComparer.CompareAsync(("before", older), ("after", newer), new CheckOptions { Selection = CaseSelection.Matching(checks) });

    private static WorldDifference World(PackComparison comparison, string world) => comparison.Worlds.Single(difference => difference.World == world);
}
