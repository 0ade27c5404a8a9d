using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Tests.Browser;

/// <summary>A headless Chromium, driven over its own debugging protocol; it is offline and forgets everything.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo profile;
    private readonly ClientWebSocket socket = new();
    private readonly List<string> complaints = [];
    private int lastId;

    private Chromium(Process process, DirectoryInfo profile) => (this.process, this.profile) = (process, profile);

    /// <summary>What the page complained about on the console, uncaught errors and policy violations included.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Chromium> StartAsync(string executable, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("opsramp-harness-browser-");
        var start = new ProcessStartInfo(executable) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0", $"--user-data-dir={profile.FullName}", "about:blank"])
            start.ArgumentList.Add(argument);

        var browser = new Chromium(Process.Start(start)!, profile);
        await browser.ConnectAsync(cancellation);
        return browser;
    }

    /// <summary>Opens a page in a window of some width and colour scheme, and waits until it is loaded.</summary>
    public async Task OpenAsync(Uri page, int width, string scheme, CancellationToken cancellation)
    {
        complaints.Clear();
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 }, cancellation);
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = scheme }),
        }, cancellation);
        await SendAsync("Page.navigate", new() { ["url"] = page.AbsoluteUri }, cancellation);
        await ReceiveUntilAsync(message => (string?)message["method"] == "Page.loadEventFired", cancellation);
    }

    /// <summary>The value of an expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true }, cancellation);
        return answer["result"]?["result"]?["value"];
    }

    /// <summary>A picture of the page from its top, in PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(int width, int height, CancellationToken cancellation)
    {
        var answer = await SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "png",
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height, ["scale"] = 1 },
        }, cancellation);
        return Convert.FromBase64String((string)answer["result"]!["data"]!);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        profile.Delete(recursive: true);
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        const string announcement = "DevTools listening on ";
        string? line;
        do line = await process.StandardError.ReadLineAsync(cancellation);
        while (line is not null && !line.StartsWith(announcement, StringComparison.Ordinal));
        var address = new Uri(line?[announcement.Length..] ?? throw new InvalidOperationException("The browser did not start."));

        using var client = new HttpClient();
        var targets = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://{address.Authority}/json/list"), cancellation))!.AsArray();
        var page = targets.Single(target => (string?)target!["type"] == "page")!;
        await socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), cancellation);
        foreach (var domain in (string[])["Page", "Runtime", "Log"]) await SendAsync($"{domain}.enable", [], cancellation);
        await SendAsync("Network.enable", [], cancellation);
        await SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = true, ["latency"] = 0, ["downloadThroughput"] = 0, ["uploadThroughput"] = 0,
        }, cancellation);
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        var answer = await ReceiveUntilAsync(received => (int?)received["id"] == id, cancellation);
        return answer["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : answer;
    }

    private async Task<JsonNode> ReceiveUntilAsync(Predicate<JsonNode> isWanted, CancellationToken cancellation)
    {
        while (true)
        {
            var message = await ReceiveAsync(cancellation);
            if ((string?)message["method"] is "Log.entryAdded" or "Runtime.exceptionThrown") complaints.Add(message["params"]!.ToJsonString());
            if ((string?)message["method"] == "Runtime.consoleAPICalled" && (string?)message["params"]!["type"] is "error" or "warning")
                complaints.Add(message["params"]!.ToJsonString());
            if (isWanted(message)) return message;
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
