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
    public async Task<bool> ReadAsync(AccessReading reading, CancellationToken cancellation)
    {
        var complete = true;
        foreach (var call in context.Definition.Hierarchies)
            complete &= await ReadAsync(reading, call, cancellation);
        return complete;
    }

    private async Task<bool> ReadAsync(AccessReading reading, HierarchyCallDefinition call, CancellationToken cancellation)
    {
        var childType = call.ChildType?.Value ?? call.ParentType;
        if (call.Http?.Url?.Template is not { } url
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.ParentKeyField, "entitlementID", call.Location, out var parentColumn)
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, call.ChildKeyField, "entitlementID", call.Location, out var childColumn)
            || ValuesOf(reading, call.ParentType, parentColumn, call) is not { } parents
            || ValuesOf(reading, childType, childColumn, call) is null)
        {
            return false;
        }

        var found = new HashSet<(string Parent, string Child)>();
        var perParent = url.Bindings.Any(binding => binding.Path.Split('.')[0] == "id");
        IEnumerable<string> asked = perParent ? parents.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : [""];
        foreach (var id in asked)
        {
            var walk = new PageWalk(context, new PagedCall(Request(call, perParent ? id : null), call.ListField, call.Pagination));
            await foreach (var page in walk.PagesAsync(cancellation))
            {
                foreach (var record in page.Records)
                {
                    if ((perParent ? id : Text(record, call.ParentIdPath)) is { } parent && Text(record, call.ChildIdPath) is { } child)
                        found.Add((parent, child));
                }
            }

            if (walk.Abort is not { } abort)
                continue;
            context.Diagnostics.Add(abort.Problem);
            return false;
        }

        reading.Add(() => Store(call, ById(call.ParentType, parentColumn), ById(childType, childColumn), found));
        return true;
    }

    private ImportCounts Store(
        HierarchyCallDefinition call, Dictionary<string, long> parents, Dictionary<string, long> children, HashSet<(string Parent, string Child)> found)
    {
        var pairs = found
            .Where(pair => parents.ContainsKey(pair.Parent) && children.ContainsKey(pair.Child))
            .Select(pair => (Parent: parents[pair.Parent], Child: children[pair.Child]))
            .ToHashSet();
        var (above, below) = (parents.Values.ToHashSet(), children.Values.ToHashSet());
        foreach (var type in call.MappingTypes.Select(type => type.Value).DefaultIfEmpty("ENTMAP"))
        {
            var known = Entitlements.Hierarchy
                .Where(link => link.MappingType == type && above.Contains(link.ParentKey) && below.Contains(link.ChildKey))
                .ToDictionary(link => (link.ParentKey, link.ChildKey));
            foreach (var (pair, link) in known.Where(link => !context.Incremental && !pairs.Contains(link.Key)))
                Entitlements.Remove(link);
            foreach (var (parent, child) in pairs.Where(pair => !known.ContainsKey(pair)).Order())
                Entitlements.Add(new EntitlementLink { ParentKey = parent, ChildKey = child, MappingType = type, ChangedBy = context.Source.Text });
        }

        return new ImportCounts();
    }

    private IEnumerable<string>? ValuesOf(AccessReading reading, string type, Column column, HierarchyCallDefinition call)
    {
        if (reading.ValuesOf(type, column) is { } values)
            return values;

        context.Diagnostics.Add(Diagnostic.Error(
            "import/mapping-type-unknown",
            call.Location,
            $"'{type}' is no entitlement type of entitlementParams.entTypes.",
            "EIC makes no hierarchy with it.",
            "Use the name of an entitlement type, in the same case."));
        return null;
    }

    private Dictionary<string, long> ById(string type, Column column) =>
        Entitlements.Of(Entitlements.FindType(context.Endpoint.Key, type)!)
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
