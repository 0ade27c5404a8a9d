using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Mistakes in the values of settings.</summary>
internal static class SettingMutations
{
    private static readonly string[] PathSettings = ["listField", "accountIdPath", "tokenResponsePath", "listPath", "idPath", "IdPath", "totalCountPath"];

    public static IEnumerable<Mutation> Negate(MutationSite site) =>
        site.Flag is { } flag ? [new Mutation(flag ? "false" : "true", node => node.ReplaceWith(!flag))] : [];

    public static IEnumerable<Mutation> WrongNumber(MutationSite site) => (site.Name, site.Number) switch
    {
        ("pageSize", { } size) => [Number("10000", size * 100), Number("0", 0)],
        ("firstPageNumber", { } first) => [Number("one too few", first - 1), Number("one too many", first + 1)],
        ("accountThresholdValue" or "entThresholdValue", { } threshold) => [Number("a hundred times as many", threshold * 100)],
        ("maxRefreshTryCount", not null) => [Number("none", 0), Number("five hundred", 500)],
        _ => [],
    };

    public static IEnumerable<Mutation> WrongStatusList(MutationSite site) =>
        site is { Name: "statusCode" or "retryFailureStatusCode", Node: JsonArray { Count: > 0 } codes }
            ?
            [
                new Mutation("another code", node => ((JsonArray)node)[0] = 299),
                new Mutation("an empty list", node => ((JsonArray)node).Clear()),
                .. site.Name == "statusCode" ? [new Mutation("500 as well", node => ((JsonArray)node).Add(500)), new Mutation("401 and 407 as well", node => Add(node, 401, 407))] : Array.Empty<Mutation>(),
                .. codes.Count > 1 ? codes.Select((code, index) => new Mutation($"without {code}", node => ((JsonArray)node).RemoveAt(index))) : [],
            ]
            : [];

    public static IEnumerable<Mutation> WrongConnection(MutationSite site) =>
        site is { Name: "connection", Text: { } text } ? [MutationSite.Replace(text + "2", text + "2")] : [];

    public static IEnumerable<Mutation> WrongList(MutationSite site) =>
        site is { Name: "listField" or "listPath", Text: { } text } ? [MutationSite.Replace($"'{Typo.In(text)}'", Typo.In(text)), MutationSite.Replace("the root", "")] : [];

    public static IEnumerable<Mutation> WrongPathInAnswer(MutationSite site)
    {
        if (site.Text is not { Length: > 0 } text || text.StartsWith('#') || text.StartsWith("STORE", StringComparison.Ordinal)) return [];
        if (site.IsIn("colsToPropsMap") || site.IsIn("responseColsToPropsMap"))
        {
            var path = text.Split("~#~")[0];
            return [MutationSite.Replace($"'{Typo.In(path)}'", Typo.In(path) + text[path.Length..])];
        }

        return PathSettings.Contains(site.Name) && site.Name is not ("listField" or "listPath")
            ? [MutationSite.Replace($"'{Typo.In(text)}'", Typo.In(text))]
            : [];
    }

    public static IEnumerable<Mutation> SwapKey(MutationSite site) => site switch
    {
        { Name: "keyField" or "KeyField", Text: "accountID" } => [MutationSite.Replace("name", "name"), MutationSite.Replace("id", "id")],
        { Name: "keyField" or "KeyField", Text: "entitlementID" } => [MutationSite.Replace("entitlement_value", "entitlement_value"), MutationSite.Replace("uniqueId", "uniqueId")],
        { Name: "statusColumn", Text: { } text } => [MutationSite.Replace("customproperty1", text == "customproperty1" ? "customproperty2" : "customproperty1")],
        _ => [],
    };

    private static Mutation Number(string what, int value) => new(what, node => node.ReplaceWith(value));

    private static void Add(JsonNode node, params ReadOnlySpan<int> codes)
    {
        foreach (var code in codes) ((JsonArray)node).Add(code);
    }
}
