using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_foreign_text_is_shown
{
    [TestCase("O'Neil \"Ünïcode\" 名前 😀", "O'Neil \"Ünïcode\" 名前 😀")]
    [TestCase("a\nb\tc", @"a\nb\tc")]
    [TestCase("\u001b[31mred", @"\u001b[31mred")]
    [TestCase("\u202Egnp.exe", @"\u202egnp.exe")]
    [TestCase("zero\u200bwidth", @"zero\u200bwidth")]
    [TestCase("\u2028", @"\u2028")]
    [TestCase("::error::owned", @"\u003a:error\u003a:owned")]
    [TestCase("##vso[task]", @"\u0023#vso[task]")]
    [TestCase("tag \U000E0041", @"tag \u{e0041}")]
    public void Should_spell_out_what_cannot_be_seen_or_steers_a_log(string text, string visible) =>
        ForeignText.Visible(text).Should().Be(visible);

    [Test]
    public void Should_spell_out_half_a_character() => ForeignText.Visible("a\ud83d").Should().Be(@"a\ud83d");

    [Test]
    public void Should_keep_lines_where_they_are_wanted() => ForeignText.VisibleLines("a\r\nb").Should().Be("a\\u000d\nb");
}
