using WireMock;
using WireMock.Admin.Mappings;
using WireMock.Logging;
using WireMock.Matchers.Request;
using WireMock.Server;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A WireMock server on a loopback port with the mappings of a folder, for one world.</summary>
/// <param name="server">The server; nobody else uses it meanwhile.</param>
/// <param name="clock">The world's clock.</param>
/// <param name="giveBack">Takes the server, as it was, for another world.</param>
internal sealed class MappedTarget(WireMockServer server, TimeProvider clock, Action<WireMockServer> giveBack) : ITarget
{
    private const string Path = "path";
    private const string Scenario = "scenario";

    public HttpMessageHandler CreateHandler() => new WorldTimeHandler(clock, new RemoteTargetHandler(new Uri(server.Url!)));

    /// <summary>The first request that no mapping matched: its number from 0 among those that came, the request, and which mapping is the nearest and where it differs. Null when all matched.</summary>
    public (int Number, string Request, string Nearest)? FirstUnmatched()
    {
        var entries = server.LogEntries.ToList();
        var index = entries.FindIndex(entry => entry.MappingGuid is null);
        return index < 0 ? null : (index, Words(entries[index]), Nearest(entries[index].RequestMessage!));
    }

    /// <summary>Mappings that would answer a request that came if only its query were another, and that nobody asked for.</summary>
    public IReadOnlyList<(string Mapping, string Request)> PagesNeverAskedFor()
    {
        var entries = server.LogEntries.Where(entry => entry is { MappingGuid: not null, RequestMessage: not null }).ToList();
        var asked = entries.Select(entry => entry.MappingGuid).ToHashSet();
        return
        [
            .. server.Mappings.Where(mapping => !asked.Contains(mapping.Guid) && mapping.Scenario is null)
                .Select(mapping => (Mapping: mapping, Entry: entries.Find(entry => DiffersInQueryOnly(mapping, entry.RequestMessage!))))
                .Where(pair => pair.Entry is not null)
                .Select(pair => (Title(pair.Mapping), Words(pair.Entry!))),
        ];
    }

    public ValueTask DisposeAsync()
    {
        server.ResetLogEntries();
        server.ResetScenarios();
        giveBack(server);
        return ValueTask.CompletedTask;
    }

    private static bool DiffersInQueryOnly(IMapping mapping, IRequestMessage request)
    {
        var wrong = Wrong(mapping, request);
        return wrong.Count > 0 && wrong.All(part => part == "query");
    }

    private string Nearest(IRequestMessage request)
    {
        var paths = server.MappingModels.ToDictionary(model => model.Guid!.Value, PathOf);
        var nearest = server.Mappings
            .OrderBy(mapping => Wrong(mapping, request).Count)
            .ThenByDescending(mapping => paths[mapping.Guid].AsSpan().CommonPrefixLength(request.Path))
            .ThenBy(mapping => Wrong(mapping, request).Contains(Path))
            .ThenBy(Title, StringComparer.Ordinal)
            .First();
        var wrong = Wrong(nearest, request);
        return wrong.Count == 0
            ? $"'{Title(nearest)}', whose scenario is in another state"
            : $"'{Title(nearest)}', which wants another {string.Join(" and another ", wrong)}";
    }

    /// <summary>The parts of a request that a mapping wants otherwise, each once; what state it wants its scenario in is none of them.</summary>
    private static List<string> Wrong(IMapping mapping, IRequestMessage request) =>
        [.. mapping.GetRequestMatchResult(request, null).MatchDetails.Where(detail => detail.Score < 1).Select(Part).Where(part => part != Scenario).Distinct(StringComparer.Ordinal)];

    private static string PathOf(MappingModel model) => (model.Request?.Path switch
    {
        string path => path,
        PathModel { Matchers: [{ Pattern: string pattern }, ..] } => pattern,
        _ => "",
    }).TrimStart('^');

    private static string Part(MatchDetail detail) => detail.MatcherType switch
    {
        "RequestMessageParamMatcher" => "query",
        "MatchResult" or "RequestMessagePathMatcher" or "RequestMessageUrlMatcher" => Path,
        "RequestMessageScenarioAndStateMatcher" => Scenario,
        "RequestMessageMethodMatcher" => "method",
        "RequestMessageHeaderMatcher" => "header",
        "RequestMessageBodyMatcher" => "body",
        { } other => other.Replace("RequestMessage", "", StringComparison.Ordinal).Replace("Matcher", "", StringComparison.Ordinal).ToLowerInvariant(),
        null => "request",
    };

    private static string Title(IMapping mapping) => string.IsNullOrEmpty(mapping.Title) ? mapping.Guid.ToString() : mapping.Title;

    private static string Words(ILogEntry entry) => $"{entry.RequestMessage!.Method} {new Uri(entry.RequestMessage.Url).PathAndQuery}";
}
