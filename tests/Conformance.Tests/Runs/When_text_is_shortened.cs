using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_text_is_shortened
{
    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc…")]
    [TestCase("a\U0001F600b", 2, "a…")]
    [TestCase("a\U0001F600b", 3, "a\U0001F600…")]
    public void Should_never_cut_a_character_in_two(string text, int length, string shown) => Shortened.To(text, length).Should().Be(shown);
}
