using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>The entitlements below it that an entitlement record carries inside.</summary>
internal sealed class EmbeddedHierarchy
{
    private readonly ImportContext context;
    private readonly InlineHierarchyDefinition definition;
    private readonly string parentType;
    private readonly ColumnMapping parentKey;
    private readonly Column childColumn;
    private readonly ColumnReader parents;
    private readonly PropertyPath listPath;
    private readonly PropertyPath idPath;
    private readonly HashSet<(string Parent, string Child)> found = [];

    private EmbeddedHierarchy(ImportContext context, InlineHierarchyDefinition definition, string parentType, ColumnMapping parentKey, Column childColumn)
    {
        this.context = context;
        this.definition = definition;
        this.parentType = parentType;
        this.parentKey = parentKey;
        this.childColumn = childColumn;
        parents = new ColumnReader(context, [parentKey]);
        listPath = PropertyPath.Parse(definition.ListPath?.Value ?? "");
        idPath = PropertyPath.Parse(definition.IdPath?.Value ?? "");
    }

    /// <summary>Those of a type whose records are identified by a column.</summary>
    public static List<EmbeddedHierarchy> Of(ImportContext context, EntitlementTypeDefinition type, Column keyColumn)
    {
        var all = new List<EmbeddedHierarchy>();
        var key = type.Calls.SelectMany(call => call.Columns).First(mapping => mapping.Column == keyColumn);
        foreach (var definition in type.Hierarchies)
        {
            if (context.Definition.Entitlements!.Types.All(known => known.Name != definition.ChildType))
                context.Diagnostics.Add(HierarchyImport.UnknownType(definition.ChildType, definition.Location));
            else if (LinkColumns.TryFind(context, EntitlementColumns.Catalogue, definition.IdColumn, "entitlementID", definition.Location, out var column))
                all.Add(new EmbeddedHierarchy(context, definition, type.Name, key, column));
        }

        return all;
    }

    public void Read(IEnumerable<JsonElement> records)
    {
        foreach (var record in records)
        {
            if (parents.Read(0, record) is not { Length: > 0 } parent || !listPath.TryFollow(record, out var list, out _))
                continue;
            foreach (var item in list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : (JsonElement[])[list])
            {
                if (idPath.TryFollow(item, out var id, out _) && VerdictRules.ScalarText(id) is { Length: > 0 } child)
                    found.Add((parent, child));
            }
        }
    }

    public ImportCounts Store() =>
        new HierarchyReconciliation(context, parentType, parentKey.Column, definition.ChildType, childColumn, definition.MappingTypes).Store(found);
}
