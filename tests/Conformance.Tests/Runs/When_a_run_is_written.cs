using System.Text;
using System.Text.Json;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;
using static OpsRampHarness.Conformance.Tests.Runs.RunBuilder;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_run_is_written
{
    private static readonly ExchangeRecord Sent = new()
    {
        Purpose = "provision", Method = "POST", Url = "https://hostname/x", Verdict = "failure", Status = 404,
    };

    [Test]
    public void Should_be_the_same_bytes_whatever_order_the_cases_arrived_in()
    {
        var played = new[] { "users=100", "users=99", "users=101" }
            .Select(variant => new PlayedCase(Case("law/import-complete", variant: variant), [Sent])).ToList();

        var forward = RunJson.Write(Run(played));
        var backward = RunJson.Write(Run(played.AsEnumerable().Reverse()));

        Encoding.UTF8.GetString(backward).Should().Be(Encoding.UTF8.GetString(forward));
    }

    [Test]
    public void Should_sort_variants_by_number()
    {
        var run = Run(Case("a/b", variant: "users=100"), Case("a/b", variant: "users=99"), Case("a/b", variant: "users=0"));

        run.Cases.Select(result => result.Variant).Should().Equal("users=0", "users=99", "users=100");
    }

    [Test]
    public void Should_number_exchanges_by_case()
    {
        var run = Run([new PlayedCase(Case("op/a"), [Sent, Sent])]);

        run.Exchanges.Select(exchange => exchange.Id).Should().Equal("op/a#1", "op/a#2");
        run.Cases.Single().Exchanges.Should().Equal("op/a#1", "op/a#2");
    }

    [Test]
    public void Should_use_line_feeds_kebab_case_words_and_readable_text()
    {
        var json = Encoding.UTF8.GetString(RunJson.Write(
            Run(Case("law/growth", Outcome.HarnessError, "growth=100→101") with { Message = "Ünïcode '<b>'" })));

        json.Should().NotContain("\r").And.EndWith("}\n");
        json.Should().Contain("\"outcome\": \"harness-error\"").And.Contain("growth=100→101").And.Contain("Ünïcode '<b>'");
    }

    [Test]
    public void Should_read_back_what_it_wrote()
    {
        var run = Run([new PlayedCase(
            Case("op/a", Outcome.Failed) with
            {
                BlastRadius = Radius(suspended: 150),
                Effects = new Effects([new StateChange(ChangeKind.Added, "users/USR1", null, "{}", true)], []),
                Location = new Place("UpdateAccountJSON.json", 7, 14, "/call/0/url", "  \"url\": …"),
            },
            [Sent with { RequestBody = Body.Of("{}") }])]);

        var again = RunJson.Read(RunJson.Write(run));

        RunJson.Write(again).Should().Equal(RunJson.Write(run));
        again.Should().BeEquivalentTo(run);
    }

    [TestCase("\"severity\": \"warning\"", "\"severity\": 1")]
    [TestCase("\"level\": \"documented\"", "\"level\": 0")]
    [TestCase("\"severity\": \"warning\"", "\"severity\": \"grave\"")]
    public async Task Should_be_read_again_only_with_the_words_it_is_written_with(string written, string other)
    {
        var json = Encoding.UTF8.GetString(RunJson.Write(await SharedRuns.Guide));
        json.Should().Contain(written);

        var read = () => RunJson.Read(Encoding.UTF8.GetBytes(json.Replace(written, other, StringComparison.Ordinal)));

        read.Should().Throw<JsonException>();
    }

    [Test]
    public void Should_refuse_what_is_not_a_run() =>
        FluentActions.Invoking(() => RunJson.Read("{}"u8)).Should().Throw<JsonException>();
}
