using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Tests.Exchanges;

public sealed class When_a_url_is_judged
{
    [TestCase("https://host/a/b?c=d&e=%20#f")]
    [TestCase("http://127.0.0.1:5000/x")]
    [TestCase("https://host/a/../b//c")]
    public void Should_accept_what_a_request_can_carry(string url) => UrlSyntax.Check(url).Should().BeNull();

    [TestCase("https://host/a b", "a blank is not allowed in a URL", 14)]
    [TestCase(" https://host/a", "a blank is not allowed in a URL", 0)]
    [TestCase("https://host/a\nb", "a line break is not allowed in a URL", 14)]
    [TestCase("https://host/a\"b", "'\"' is not allowed in a URL", 14)]
    [TestCase("https://host/<id>", "'<' is not allowed in a URL", 13)]
    [TestCase("https://host/ü", "'ü' is not allowed in a URL", 13)]
    [TestCase("https://host/50%", "'%' is not followed by two hexadecimal digits", 15)]
    [TestCase("/a/b", "the URL does not begin with http:// or https://", 0)]
    [TestCase("https:///a", "the URL names no host", 8)]
    public void Should_refuse_what_no_request_can_carry(string url, string problem, int index) =>
        UrlSyntax.Check(url).Should().Be((problem, index));

    [TestCase("https://Host.Example:8443/a", "host.example")]
    [TestCase("https://user@evil.test@host/a", "host")]
    [TestCase("https://host?x=https://other/", "host")]
    [TestCase("http://[::1]:80/", "[::1]")]
    public void Should_find_the_host(string url, string host) => UrlSyntax.HostOf(url).Should().Be(host);

    [TestCase("https://h/a", "https://h/a?p=2")]
    [TestCase("https://h/a?q=1", "https://h/a?q=1&p=2")]
    [TestCase("https://h/a?p=1&q=1", "https://h/a?p=2&q=1")]
    [TestCase("https://h/a?pp=1#f", "https://h/a?pp=1&p=2#f")]
    public void Should_set_a_parameter_once(string url, string expected) => QueryText.Set(url, "p", "2").Should().Be(expected);
}
