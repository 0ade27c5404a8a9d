using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Finds every HTTP call of a pack.</summary>
internal static class PackCalls
{
    /// <summary>The sections of ImportAccountEntJSON that link accounts, entitlements and owners, each with one call or calls by entitlement type.</summary>
    private static readonly string[] LinkSections = ["acctEntParams", "entOwnerParams", "entMappingParams"];

    public static IEnumerable<PackCall> Of(Pack pack)
    {
        var calls = pack.Attributes.SelectMany(attribute => attribute.Name switch
        {
            AttributeNames.Connection => Authentications(attribute).SelectMany(member => TokenCalls(attribute, member)),
            AttributeNames.ImportAccountEnt => ImportCalls(attribute),
            AttributeNames.ImportUser => UserImports(attribute),
            _ => ProvisioningCalls(attribute),
        }).ToList();
        return calls.Concat(calls.Select(TotalCount).OfType<PackCall>());
    }

    /// <summary>The authentications of a ConnectionJSON that are objects.</summary>
    public static IEnumerable<SourceMember> Authentications(PackAttribute? attribute)
        => attribute?.Root.FindObject("authentications")?.Members.Where(member => member.Value is SourceObject) ?? [];

    /// <summary>The entitlement types a section names.</summary>
    public static IEnumerable<SourceMember> EntitlementTypes(SourceObject? section)
        => section?.FindObject("entTypes")?.Members.Where(member => member.Value is SourceObject) ?? [];

    private static IEnumerable<PackCall> TokenCalls(PackAttribute attribute, SourceMember member)
    {
        var node = (SourceObject)member.Value;
        yield return new PackCall(attribute, CallKind.Token, null, node, node);
        if (node.FindObject("refreshTokenCall") is { } refresh)
            yield return new PackCall(attribute, CallKind.Token, null, refresh, refresh);
        if (node.FindObject("testConnectionParams") is { } test && test.FindObject("http") is { } http)
            yield return new PackCall(attribute, CallKind.TestConnection, null, test, http);
    }

    private static IEnumerable<PackCall> ImportCalls(PackAttribute attribute)
    {
        var root = attribute.Root;
        var accounts = root.FindObject("accountParams");
        foreach (var call in CallsIn(attribute, accounts, CallKind.AccountImport, null, accounts))
            yield return call;
        var entitlements = root.FindObject("entitlementParams");
        foreach (var type in EntitlementTypes(entitlements))
        {
            foreach (var call in CallsIn(attribute, (SourceObject)type.Value, CallKind.EntitlementImport, type.Name, entitlements))
                yield return call;
        }

        foreach (var section in LinkSections.Select(root.FindObject).OfType<SourceObject>())
        {
            if (section.FindObject("http") is { } http)
                yield return new PackCall(attribute, CallKind.LinkImport, null, section, http) { Connection = section.FindString("connection") };
            foreach (var type in EntitlementTypes(section))
            {
                foreach (var call in CallsIn(attribute, (SourceObject)type.Value, CallKind.LinkImport, type.Name, section))
                    yield return call;
            }
        }
    }

    private static IEnumerable<PackCall> CallsIn(PackAttribute attribute, SourceObject? holder, CallKind kind, string? type, SourceObject? section)
    {
        foreach (var member in holder?.FindObject("call")?.Members ?? [])
        {
            if (member.Value is SourceObject node)
            {
                // acctToEntMapping has no request of its own.
                yield return new PackCall(attribute, kind, null, node, node.FindObject("http") ?? node)
                {
                    EntitlementType = type,
                    Connection = node.FindString("connection") ?? section?.FindString("connection"),
                };
            }
        }
    }

    private static IEnumerable<PackCall> UserImports(PackAttribute attribute)
        => ListedCalls(attribute.Root).DefaultIfEmpty(attribute.Root)
            .Select(node => new PackCall(attribute, CallKind.UserImport, node.FindString("name"), node, node) { Connection = node.FindString("connection") });

    private static IEnumerable<PackCall> ProvisioningCalls(PackAttribute attribute)
    {
        IEnumerable<SourceObject> holders = attribute.Root.FindObject("actions") is { } actions
            ? actions.Members.Select(member => member.Value).OfType<SourceObject>()
            : [attribute.Root];
        return holders.SelectMany(ListedCalls)
            .Select(node => new PackCall(attribute, CallKind.Provisioning, node.FindString("name"), node, node) { Connection = node.FindString("connection") });
    }

    private static IEnumerable<SourceObject> ListedCalls(SourceObject holder)
        => holder.Find("call") switch
        {
            SourceArray list => list.Items.OfType<SourceObject>(),
            SourceObject single => [single],
            _ => [],
        };

    private static PackCall? TotalCount(PackCall call)
        => call.Node.FindObject("pagination")?.FindObject("offset")?.FindObject("totalCountPath") is { } total && total.FindObject("http") is { } http
            ? new PackCall(call.Attribute, CallKind.TotalCount, null, total, http) { Connection = total.FindString("connection") ?? call.Connection }
            : null;
}
