using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Imports which entitlement stands above which (<c>entMappingParams</c>); each call replaces the hierarchies of its types.</summary>
internal sealed class HierarchyImport(ImportContext context)
{
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

        reading.Add(() => new HierarchyReconciliation(context, call.ParentType, parentColumn, childType, childColumn, call.MappingTypes)
        {
            AddsDependentTask = call.AddsDependentTask?.Value == true,
            RemovesDependentTask = call.RemovesDependentTask?.Value == true,
        }.Store(found));
        return true;
    }

    private IEnumerable<string>? ValuesOf(AccessReading reading, string type, Column column, HierarchyCallDefinition call)
    {
        if (reading.ValuesOf(type, column) is { } values)
            return values;

        context.Diagnostics.Add(UnknownType(type, call.Location));
        return null;
    }

    /// <summary>Says that a hierarchy names a type that is not imported.</summary>
    public static Diagnostic UnknownType(string type, SourceLocation location) => Diagnostic.Error(
        "import/mapping-type-unknown",
        location,
        $"'{type}' is no entitlement type of entitlementParams.entTypes.",
        "EIC makes no hierarchy with it.",
        "Use the name of an entitlement type, in the same case.");

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
