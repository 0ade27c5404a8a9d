using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Mistakes in what there is and in what order.</summary>
internal static class StructureMutations
{
    /// <summary>Names are not settings: what they name is what matters, and other operators see to it.</summary>
    private static readonly string[] NoSettings = ["name", "call", "authentications", "accessToken", "maskInLogs", "client_id", "client_secret"];

    public static IEnumerable<Mutation> DropSetting(MutationSite site) =>
        site.Node.Parent is JsonObject && !NoSettings.Contains(site.Name) && !IsCall(site)
            ? [new Mutation($"without {site.Name}", node => ((JsonObject)node.Parent!).Remove(site.Name))]
            : [];

    public static IEnumerable<Mutation> DropCall(MutationSite site) => IsCall(site)
        ?
        [
            new Mutation($"without call {site.Name}", node =>
            {
                if (node.Parent is JsonArray calls) calls.Remove(node);
                else ((JsonObject)node.Parent!).Remove(site.Name);
            }),
        ]
        : [];

    public static IEnumerable<Mutation> SwapCalls(MutationSite site) =>
        site is { Name: "call", Node: JsonArray { Count: > 1 } calls }
            ? Enumerable.Range(0, calls.Count - 1).Select(index => new Mutation($"calls {index} and {index + 1} swapped", node =>
            {
                var list = (JsonArray)node;
                var moved = list[index + 1]!;
                list.RemoveAt(index + 1);
                list.Insert(index, moved);
            }))
            : [];

    public static IEnumerable<Mutation> SwapNames(MutationSite site) =>
        site is { Name: "call", Node: JsonArray { Count: > 1 } calls }
            ? Enumerable.Range(0, calls.Count - 1)
                .Where(index => calls[index]!["name"]?.ToString() != calls[index + 1]!["name"]?.ToString())
                .Select(index => new Mutation($"calls {index} and {index + 1} have each other's name", node => Swap(node[index]!["name"]!, node[index + 1]!["name"]!)))
            : [];

    public static IEnumerable<Mutation> SwapAttributes(MutationSite site)
    {
        if (site.Name is not ("colsToPropsMap" or "responseColsToPropsMap") || site.Node is not JsonObject columns) yield break;
        var names = columns.Select(column => column.Key).ToList();
        foreach (var (one, other) in names.Zip(names.Skip(1)))
            yield return new Mutation($"{one} and {other} swapped", node => Swap(node[one]!, node[other]!));
    }

    private static bool IsCall(MutationSite site) => site.IsIn("call") && site.Node is JsonObject;

    private static void Swap(JsonNode one, JsonNode other)
    {
        var (first, second) = (one.DeepClone(), other.DeepClone());
        one.ReplaceWith(second);
        other.ReplaceWith(first);
    }
}
