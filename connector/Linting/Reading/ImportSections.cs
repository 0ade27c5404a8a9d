using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>The parts of a pack's imports that several rules look at.</summary>
internal static class ImportSections
{
    private const string ColumnMap = "colsToPropsMap";

    /// <summary>Every map of columns with the table it fills.</summary>
    public static IEnumerable<ColumnMap> ColumnMaps(LintContext context)
    {
        foreach (var call in context.Calls)
        {
            var catalogue = call.Kind switch
            {
                CallKind.AccountImport => AccountColumns.Catalogue,
                CallKind.EntitlementImport => EntitlementColumns.Catalogue,
                CallKind.UserImport => UserColumns.Catalogue,
                _ => null,
            };
            if (catalogue is not null && call.Node.FindObject(ColumnMap) is { } map)
                yield return new ColumnMap(map, catalogue);
        }

        foreach (var mapping in context.Accounts?.FindObject("acctEntMappings")?.Members ?? [])
        {
            if ((mapping.Value as SourceObject)?.FindObject(ColumnMap) is { } map)
                yield return new ColumnMap(map, EntitlementColumns.Catalogue);
        }

        foreach (var attribute in context.Pack.Attributes.Where(attribute => attribute.Name != AttributeNames.UpdateUser))
        {
            if (attribute.Root.FindObject("responseColsToPropsMap") is { } map)
                yield return new ColumnMap(map, AccountColumns.Catalogue);
        }
    }

    /// <summary>What the account calls map.</summary>
    public static IEnumerable<MappedColumn> AccountColumnsOf(LintContext context)
    {
        foreach (var call in context.Calls)
        {
            if (call.Kind != CallKind.AccountImport)
                continue;
            foreach (var column in MappedColumn.Of(call.Node.FindObject(ColumnMap)))
                yield return column;
        }
    }

    /// <summary>True when an account call keeps what links the account to entitlements.</summary>
    public static bool StoresMapping(LintContext context)
        => AccountColumnsOf(context).Any(column => column.StoresMapping && column.Is(AccountColumns.MappingInformation));

    /// <summary>Each processingType of the links, with the entitlement type it is for; null when it is for all.</summary>
    public static IEnumerable<LinkType> LinkTypes(LintContext context)
    {
        if (context.AccessLinks?.FindString("processingType") is { } general)
            yield return new LinkType(general, null);
        foreach (var call in context.Calls.Where(call => call.Kind == CallKind.LinkImport && call.EntitlementType is not null))
        {
            if (call.Node.FindString("processingType") is { } type)
                yield return new LinkType(type, call.EntitlementType);
        }
    }

    /// <summary>The objects that say what happens to accounts an import no longer sees.</summary>
    public static IEnumerable<SourceObject> Thresholds(LintContext context)
    {
        if (context.Accounts?.FindObject("statusAndThresholdConfig") is { } inner)
            yield return inner;
        if (context.Pack.Find(AttributeNames.StatusThresholdConfig)?.Root is { } root)
            yield return root.FindObject("statusAndThresholdConfig") ?? root;
    }

    /// <summary>An object and every object inside it.</summary>
    public static IReadOnlyList<SourceObject> Objects(SourceNode? node)
    {
        var objects = new List<SourceObject>();
        AddObjects(node, objects);
        return objects;
    }

    private static void AddObjects(SourceNode? node, List<SourceObject> objects)
    {
        switch (node)
        {
            case SourceObject json:
                objects.Add(json);
                foreach (var member in json.Members) AddObjects(member.Value, objects);
                break;
            case SourceArray array:
                foreach (var item in array.Items) AddObjects(item, objects);
                break;
        }
    }
}
