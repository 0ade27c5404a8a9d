using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>An exchange as a command for a shell.</summary>
internal static class Curl
{
    /// <summary>The command; null when nothing was sent that could be sent again.</summary>
    public static string? Of(ExchangeRecord exchange)
    {
        if (exchange.RequestBody is { Sha256: not null }) return null;
        var parts = new List<string> { "curl", "-i", "-X", ShellText.Quoted(exchange.Method), ShellText.Quoted(exchange.Url) };
        foreach (var header in exchange.RequestHeaders) parts.AddRange(["-H", ShellText.Quoted($"{header.Name}: {header.Value}")]);
        if (exchange.RequestBody is { } body) parts.AddRange(["--data-raw", ShellText.Quoted(body.Text)]);
        return string.Join(' ', parts);
    }
}
