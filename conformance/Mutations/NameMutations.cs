using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Mistakes in names.</summary>
internal static class NameMutations
{
    /// <summary>The settings whose names are worth misspelling: EIC reads no other name in their place and says nothing.</summary>
    private static readonly string[] Settings =
    [
        "pagination", "page", "acctEntMappings", "statusAndThresholdConfig", "doNotChangeIfFailed", "successResponses", "activeStatus",
        "processingType", "httpHeaders", "httpParams", "retryFailureStatusCode", "accountIdPath",
    ];

    public static IEnumerable<Mutation> TypoInColumn(MutationSite site) =>
        site.IsIn("colsToPropsMap") || site.IsIn("responseColsToPropsMap") ? [Rename(site, Typo.In(site.Name))] : [];

    public static IEnumerable<Mutation> TypoInEntitlementType(MutationSite site) =>
        site.IsIn("entTypes") || site.IsIn("acctEntMappings")
            ? [Rename(site, Typo.In(site.Name)), Rename(site, char.IsUpper(site.Name[0]) ? site.Name.ToLowerInvariant() : site.Name.ToUpperInvariant())]
            : site is { Name: "name", Text: { } type, Attribute: "AddAccessJSON" or "RemoveAccessJSON" } ? [MutationSite.Replace(Typo.In(type), Typo.In(type))]
            : [];

    public static IEnumerable<Mutation> TypoInHeader(MutationSite site) => site.IsIn("httpHeaders") ? [Rename(site, Typo.In(site.Name))] : [];

    public static IEnumerable<Mutation> TypoInSetting(MutationSite site) =>
        site.Node.Parent is JsonObject && Settings.Contains(site.Name) ? [Rename(site, Typo.In(site.Name))] : [];

    private static Mutation Rename(MutationSite site, string name) => new($"{site.Name} → {name}", node =>
    {
        var parent = (JsonObject)node.Parent!;
        var index = parent.IndexOf(site.Name);
        parent.RemoveAt(index);
        parent.Insert(index, name, node);
    });
}
