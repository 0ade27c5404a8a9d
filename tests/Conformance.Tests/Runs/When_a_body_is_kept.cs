using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_body_is_kept
{
    [Test]
    public void Should_keep_it_whole_up_to_the_limit() =>
        Body.Of(new string('a', Body.Limit)).Should().Be(new Body(new string('a', Body.Limit), Body.Limit));

    [Test]
    public void Should_keep_head_length_and_hash_beyond_the_limit()
    {
        var body = Body.Of(new string('a', Body.Limit + 1))!;

        body.Text.Should().HaveLength(Body.HeadLength);
        body.Length.Should().Be(Body.Limit + 1);
        body.Sha256.Should().MatchRegex("^[0-9a-f]{64}$");
    }

    [Test]
    public void Should_count_bytes_and_not_cut_a_character_in_two()
    {
        var body = Body.Of(new string('a', Body.HeadLength - 1) + string.Concat(Enumerable.Repeat("😀", 1000)))!;

        body.Text.Should().HaveLength(Body.HeadLength - 1);
        body.Length.Should().Be(Body.HeadLength - 1 + 4000);
    }

    [TestCase(null)]
    [TestCase("")]
    public void Should_have_no_body_where_none_was_sent(string? text) => Body.Of(text).Should().BeNull();
}
