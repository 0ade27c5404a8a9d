using WireMock;
using WireMock.Logging;
using WireMock.Matchers.Request;
using WireMock.Server;
using WireMock.Settings;

namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>A WireMock server on a loopback port with the mappings of a folder, for one world.</summary>
internal sealed class MappedTarget : ITarget
{
    private readonly WireMockServer server;

    public MappedTarget(IEnumerable<string> mappings)
    {
        server = WireMockServer.Start(new WireMockServerSettings { AllowCSharpCodeMatcher = false, StartAdminInterface = false });
        foreach (var text in mappings) server.WithMapping(text);
    }

    public HttpMessageHandler CreateHandler() => new RemoteTargetHandler(new Uri(server.Url!));

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
        server.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool DiffersInQueryOnly(IMapping mapping, IRequestMessage request)
    {
        var wrong = Wrong(mapping, request);
        return wrong.Count > 0 && wrong.All(part => part == "query");
    }

    private string Nearest(IRequestMessage request)
    {
        var nearest = server.Mappings
            .Select(mapping => (Mapping: mapping, Result: mapping.GetRequestMatchResult(request, null)))
            .OrderByDescending(pair => pair.Result.AverageTotalScore)
            .ThenBy(pair => Title(pair.Mapping), StringComparer.Ordinal)
            .FirstOrDefault();
        if (nearest.Mapping is null) return "there is no mapping";
        var wrong = Wrong(nearest.Mapping, request);
        return wrong.Count == 0
            ? $"'{Title(nearest.Mapping)}', whose scenario is in another state"
            : $"'{Title(nearest.Mapping)}', which wants another {string.Join(" and another ", wrong)}";
    }

    /// <summary>The parts of a request that a mapping wants otherwise, each once.</summary>
    private static List<string> Wrong(IMapping mapping, IRequestMessage request) =>
        [.. mapping.GetRequestMatchResult(request, null).MatchDetails.Where(detail => detail.Score < 1).Select(Part).Distinct(StringComparer.Ordinal)];

    private static string Part(MatchDetail detail) => detail.MatcherType switch
    {
        "RequestMessageParamMatcher" => "query",
        "RequestMessagePathMatcher" or "RequestMessageUrlMatcher" => "path",
        "RequestMessageMethodMatcher" => "method",
        "RequestMessageHeaderMatcher" => "header",
        "RequestMessageBodyMatcher" => "body",
        { } other => other.Replace("RequestMessage", "", StringComparison.Ordinal).Replace("Matcher", "", StringComparison.Ordinal).ToLowerInvariant(),
        null => "request",
    };

    private static string Title(IMapping mapping) => string.IsNullOrEmpty(mapping.Title) ? mapping.Guid.ToString() : mapping.Title;

    private static string Words(ILogEntry entry) => $"{entry.RequestMessage!.Method} {new Uri(entry.RequestMessage.Url).PathAndQuery}";
}
