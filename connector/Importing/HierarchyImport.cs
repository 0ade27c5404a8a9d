using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Imports which entitlement stands above which (<c>entMappingParams</c>); each call replaces the hierarchies of its types.</summary>
internal sealed class HierarchyImport(ImportContext context)
{
    private EntitlementTable Entitlements => context.Repository.Entitlements;

    /// <summary>Whether every call succeeded.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var complete = true;
        foreach (var call in context.Definition.Hierarchies)
            complete &= await RunAsync(call, cancellation);
        return complete;
    }

    private async Task<bool> RunAsync(HierarchyCallDefinition call, CancellationToken cancellation)
    {
        if (call.Http?.Url?.Template is not { } url
            || Known(call.ParentType, call) is not { } parentType
            || Known(call.ChildType?.Value ?? call.ParentType, call) is not { } childType
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.ParentKeyField, "entitlementID", call.Location, out var parentColumn)
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.ChildKeyField, "entitlementID", call.Location, out var childColumn))
        {
            return false;
        }

        var parents = ById(parentType, parentColumn);
        var children = ById(childType, childColumn);
        var found = new HashSet<(long Parent, long Child)>();
        var perParent = url.Bindings.Any(binding => binding.Path.Split('.')[0] == "id");
        foreach (var id in perParent ? parents.Keys.Order(StringComparer.Ordinal).ToList() : [""])
        {
            var walk = new PageWalk(context, new PagedCall(Request(call, perParent ? id : null), call.ListField, call.Pagination));
            await foreach (var page in walk.PagesAsync(cancellation))
            {
                foreach (var record in page.Records)
                {
                    if (parents.TryGetValue(perParent ? id : Text(record, call.ParentIdPath) ?? "", out var parent)
                        && children.TryGetValue(Text(record, call.ChildIdPath) ?? "", out var child))
                    {
                        found.Add((parent, child));
                    }
                }
            }

            if (walk.Abort is not { } abort)
                continue;
            context.Diagnostics.Add(abort.Problem);
            return false;
        }

        Store(call, [.. parents.Values], [.. children.Values], found);
        return true;
    }

    private void Store(HierarchyCallDefinition call, HashSet<long> parents, HashSet<long> children, HashSet<(long Parent, long Child)> found) =>
        context.Repository.InTransaction(() =>
        {
            foreach (var type in call.MappingTypes.Select(type => type.Value).DefaultIfEmpty("ENTMAP"))
            {
                var known = Entitlements.Hierarchy
                    .Where(link => link.MappingType == type && parents.Contains(link.ParentKey) && children.Contains(link.ChildKey))
                    .ToDictionary(link => (link.ParentKey, link.ChildKey));
                foreach (var (pair, link) in known.Where(link => !context.Incremental && !found.Contains(link.Key)))
                    Entitlements.Remove(link);
                foreach (var (parent, child) in found.Where(pair => !known.ContainsKey(pair)).Order())
                    Entitlements.Add(new EntitlementLink { ParentKey = parent, ChildKey = child, MappingType = type, ChangedBy = context.Source.Text });
            }
        });

    private EntitlementType? Known(string name, HierarchyCallDefinition call)
    {
        if (Entitlements.FindType(context.Endpoint.Key, name) is { } type)
            return type;

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-type-unknown",
            call.Location,
            $"'{name}' is no entitlement type of entitlementParams.entTypes.",
            "EIC makes no hierarchy with it.",
            "Use the name of an entitlement type, in the same case."));
        return null;
    }

    private Dictionary<string, long> ById(EntitlementType type, Column column) =>
        Entitlements.Of(type)
            .Where(entitlement => entitlement[column.Name] is { Length: > 0 } && entitlement.Status != EntitlementStatus.Inactive)
            .GroupBy(entitlement => entitlement[column.Name]!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Key, StringComparer.Ordinal);

    private CallRequest Request(HierarchyCallDefinition call, string? id) => new()
    {
        Purpose = ExchangePurpose.ImportLinks,
        Attribute = context.Attribute,
        Call = call.Name,
        Location = call.Location,
        MadeFor = context.Source,
        Http = call.Http!,
        Connection = call.Connection ?? context.Definition.Entitlements?.Connection,
        Verdict = call.Verdict,
        Bindings = id is null ? new Dictionary<string, object?>(StringComparer.Ordinal) : new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id },
    };

    private static string? Text(JsonElement record, Setting<string>? path) =>
        PropertyPath.Parse(path?.Value ?? "").TryFollow(record, out var value, out _) ? VerdictRules.ScalarText(value) : null;
}
