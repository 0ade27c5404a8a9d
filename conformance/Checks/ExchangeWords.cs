using System.Globalization;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>An exchange in one line.</summary>
internal static class ExchangeWords
{
    public static string Of(Exchange exchange) => $"{Request(exchange)} → {Answer(exchange)}";

    public static string Request(Exchange exchange) => exchange.Request is { } request
        ? $"{request.Method.Text} {PathOf(request.Url.Text)}"
        : $"{exchange.Attribute} {exchange.Call}";

    public static string Answer(Exchange exchange) => exchange.Outcome switch
    {
        ExchangeOutcome.Answered => exchange.Response!.Status.ToString(CultureInfo.InvariantCulture),
        ExchangeOutcome.NotRendered => "not sent: a template failed",
        ExchangeOutcome.Illegal => "not sent: the rendered request is illegal",
        ExchangeOutcome.Refused => "not sent: the address is not the target's",
        ExchangeOutcome.TimedOut => "no answer in time",
        _ => "the connection broke",
    };

    /// <summary>Host and port of a URL, as written.</summary>
    public static string HostOf(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var mark and >= 0 ? mark + 3 : 0;
        return url[start..].Split('/', '?', '#')[0];
    }

    /// <summary>Path and query of a URL, as written.</summary>
    public static string PathOf(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? 0 : url.IndexOf('/', authority + 3);
        return path < 0 ? "/" : url[path..];
    }
}
