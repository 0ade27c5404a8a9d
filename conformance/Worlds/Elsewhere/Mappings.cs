using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer;
using WireMock.Server;
using WireMock.Settings;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A folder of WireMock mappings that stands for a system: each world has a server with them to itself, its scenarios at their start.</summary>
public sealed class Mappings : ITargetSource, IDisposable
{
    private const int LargestFile = 16 * 1024 * 1024;

    /// <summary>What a mapping must not do: reach for files and other servers, or answer with a template.</summary>
    private static readonly (string Part, string Name, string Why)[] Refused =
    [
        ("Response", "ProxyUrl", "sends requests to another server"), ("Response", "ProxyUrls", "sends requests to another server"),
        ("Response", "WebProxy", "sends requests to another server"), ("Response", "BodyAsFile", "reads a file"),
        ("Response", "UseTransformer", "answers with a template"), ("Response", "UseTransformerForBodyAsFile", "answers with a template"),
        ("", "Webhook", "sends requests to another server"), ("", "Webhooks", "sends requests to another server"), ("", "SaveToFile", "writes a file"),
    ];

    private readonly IReadOnlyList<string> texts;
    private readonly ConcurrentBag<WireMockServer> idle = [];

    private Mappings(string folder, IReadOnlyList<string> texts) => (Name, this.texts) = (folder, texts);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsOpsRampMock => false;

    /// <inheritdoc/>
    public bool MayWrite => true;

    /// <inheritdoc/>
    public int MostPages => WorldSettings.MaximumPages;

    /// <summary>Reads every <c>*.json</c> of a folder, in the order of their names: one mapping or an array of them each.</summary>
    public static bool TryRead(string folder, [NotNullWhen(true)] out Mappings? mappings, [NotNullWhen(false)] out PackProblem? problem)
    {
        mappings = null;
        problem = null;
        if (!Directory.Exists(folder))
        {
            problem = Problem("target/no-mappings", $"There is no folder '{folder}'.", "Name a folder with WireMock mappings, one or several in a .json file.");
            return false;
        }

        var texts = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (Read(path, texts) is not { } found) continue;
            problem = found;
            return false;
        }

        if (texts.Count > 0) mappings = new Mappings(folder.Replace('\\', '/').TrimEnd('/'), texts);
        else problem = Problem("target/no-mappings", $"The folder '{folder}' holds no mapping.", "Put WireMock mappings into it, one or several in a .json file.");
        return problem is null;
    }

    /// <inheritdoc/>
    public Task<ITarget> OpenAsync(MockOpsRamp server) => Task.FromResult<ITarget>(new MappedTarget(idle.TryTake(out var used) ? used : Start(), server.Default.Clock, idle.Add));

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var server)) server.Dispose();
    }

    private WireMockServer Start()
    {
        var server = WireMockServer.Start(new WireMockServerSettings { AllowCSharpCodeMatcher = false, StartAdminInterface = false });
        foreach (var text in texts) server.WithMapping(text);
        return server;
    }

    private static PackProblem? Read(string path, List<string> texts)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile) return Problem("target/bad-mapping", $"'{path}' is larger than {LargestFile} bytes.", "Split it.");
            var text = File.ReadAllText(path);
            var root = JsonNode.Parse(text, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var item in root is JsonArray several ? several : [root?.DeepClone()])
            {
                if (item is not JsonObject mapping || Member(mapping, "Request") is not JsonObject || Member(mapping, "Response") is not JsonObject)
                    return Problem("target/bad-mapping", $"'{path}' is no WireMock mapping: it needs an object with Request and Response, or an array of them.", "See the mappings of fixtures/acme-desk/target.");
                if (Refusal(mapping) is var (name, why))
                    return Problem("target/refused-mapping", $"'{path}' has a mapping with '{name}', which {why}: a run reaches for nothing but what it is given.", $"Take '{name}' out, and write the answer as Body or BodyAsJson.");
            }

            texts.Add(text);
            return null;
        }
        catch (JsonException error)
        {
            return Problem("target/bad-mapping", $"'{path}' is not JSON: {error.Message}", "Mend it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Problem("target/bad-mapping", $"'{path}' cannot be read: {error.Message}", "Look at its permissions.");
        }
    }

    private static (string Name, string Why)? Refusal(JsonObject mapping)
    {
        foreach (var (part, name, why) in Refused)
        {
            var holder = part.Length == 0 ? mapping : (JsonObject)Member(mapping, part)!;
            if (Member(holder, name) is { } value && !(value is JsonValue flag && flag.TryGetValue<bool>(out var on) && !on)) return (name, why);
        }

        return null;
    }

    private static JsonNode? Member(JsonObject holder, string name) =>
        holder.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static PackProblem Problem(string id, string message, string mend) => new(id, Severity.Error, message, null, mend);
}
