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

        foreach (var mapping in Members(context.Accounts?.FindObject("acctEntMappings")))
        {
            if (mapping.FindObject(ColumnMap) is { } map)
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
        => context.Calls.Where(call => call.Kind == CallKind.AccountImport).SelectMany(call => MappedColumn.Of(call.Node.FindObject(ColumnMap)));

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
    public static IEnumerable<SourceObject> Objects(SourceNode? node) => node switch
    {
        SourceObject json => json.Members.SelectMany(member => Objects(member.Value)).Prepend(json),
        SourceArray array => array.Items.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<SourceObject> Members(SourceObject? node) => node?.Members.Select(member => member.Value).OfType<SourceObject>() ?? [];
}
