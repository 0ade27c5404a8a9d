using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Finds every HTTP call of a pack.</summary>
internal static class PackCalls
{
    /// <summary>The sections of ImportAccountEntJSON that link accounts, entitlements and owners, each with one call or calls by entitlement type.</summary>
    private static readonly string[] LinkSections = ["acctEntParams", "entOwnerParams", "entMappingParams"];

    public static IReadOnlyList<PackCall> Of(Pack pack)
    {
        var calls = new List<PackCall>();
        foreach (var attribute in pack.Attributes)
        {
            calls.AddRange(attribute.Name switch
            {
                AttributeNames.Connection => TokenCalls(attribute),
                AttributeNames.ImportAccountEnt => ImportCalls(attribute),
                AttributeNames.ImportUser => UserImports(attribute),
                _ => ProvisioningCalls(attribute),
            });
        }

        foreach (var call in calls.ToArray())
        {
            if (TotalCount(call) is { } total)
                calls.Add(total);
        }

        return calls;
    }

    /// <summary>The authentications of a ConnectionJSON that are objects.</summary>
    public static IReadOnlyList<SourceMember> Authentications(PackAttribute? attribute) => Objects(attribute?.Root.FindObject("authentications"));

    /// <summary>The entitlement types a section names.</summary>
    public static IReadOnlyList<SourceMember> EntitlementTypes(SourceObject? section) => Objects(section?.FindObject("entTypes"));

    private static List<SourceMember> Objects(SourceObject? holder)
    {
        var objects = new List<SourceMember>();
        foreach (var member in holder?.Members ?? [])
        {
            if (member.Value is SourceObject)
                objects.Add(member);
        }

        return objects;
    }

    private static IEnumerable<PackCall> TokenCalls(PackAttribute attribute)
    {
        foreach (var member in Authentications(attribute))
        {
            var node = (SourceObject)member.Value;
            yield return new PackCall(attribute, CallKind.Token, null, node, node);
            if (node.FindObject("refreshTokenCall") is { } refresh)
                yield return new PackCall(attribute, CallKind.Token, null, refresh, refresh);
            if (node.FindObject("testConnectionParams") is { } test && test.FindObject("http") is { } http)
                yield return new PackCall(attribute, CallKind.TestConnection, null, test, http);
        }
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

        foreach (var name in LinkSections)
        {
            if (root.FindObject(name) is not { } section)
                continue;
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
        => ListedCalls(attribute, attribute.Root, CallKind.UserImport).DefaultIfEmpty(ListedCall(attribute, attribute.Root, CallKind.UserImport));

    private static IEnumerable<PackCall> ProvisioningCalls(PackAttribute attribute)
    {
        if (attribute.Root.FindObject("actions") is not { } actions)
            return ListedCalls(attribute, attribute.Root, CallKind.Provisioning);
        return actions.Members.Select(member => member.Value).OfType<SourceObject>().SelectMany(action => ListedCalls(attribute, action, CallKind.Provisioning));
    }

    private static IEnumerable<PackCall> ListedCalls(PackAttribute attribute, SourceObject holder, CallKind kind)
    {
        var called = holder.Find("call");
        if (called is SourceObject single)
            yield return ListedCall(attribute, single, kind);
        foreach (var item in (called as SourceArray)?.Items ?? [])
        {
            if (item is SourceObject node)
                yield return ListedCall(attribute, node, kind);
        }
    }

    private static PackCall ListedCall(PackAttribute attribute, SourceObject node, CallKind kind)
        => new(attribute, kind, node.FindString("name"), node, node) { Connection = node.FindString("connection") };

    private static PackCall? TotalCount(PackCall call)
        => call.Node.FindObject("pagination")?.FindObject("offset")?.FindObject("totalCountPath") is { } total && total.FindObject("http") is { } http
            ? new PackCall(call.Attribute, CallKind.TotalCount, null, total, http) { Connection = total.FindString("connection") ?? call.Connection }
            : null;
}
