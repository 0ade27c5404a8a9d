using System.Globalization;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Reads a repository into its canonical form.</summary>
internal static class SnapshotReader
{
    public static IdentitySnapshot Read(IdentityRepository repository)
    {
        var endpoints = repository.Systems.Endpoints.ToDictionary(endpoint => endpoint.Key, endpoint => endpoint.Name);
        var users = repository.Users.Rows().ToList();
        var usernames = users.ToDictionary(row => row.User.Key, row => row.User.Username);
        var types = repository.Entitlements.Types;
        var typeKeys = types.ToDictionary(type => type.Key, type => $"{endpoints[type.EndpointKey]}/{type.Name}");
        var accounts = repository.Accounts.Rows().ToList();
        var accountKeys = accounts.ToDictionary(
            row => row.Account.Key, row => $"{endpoints[row.Account.EndpointKey]}/{row.Account.Name ?? row.Account.AccountId}");
        var entitlements = repository.Entitlements.Rows().ToList();
        var entitlementKeys = entitlements.ToDictionary(
            row => row.Entitlement.Key, row => $"{typeKeys[row.Entitlement.TypeKey]}/{row.Entitlement.Value ?? row.Entitlement.EntitlementId}");

        var rows = new List<IdentityRow>();
        rows.AddRange(users.Select(row => new IdentityRow("user", Id("user", row.User.Key), row.User.Username, row.User.Columns, row.ChangedBy)));
        rows.AddRange(repository.Users.SavRoles.Select(role => new IdentityRow(
            "sav-role", $"{Id("sav-role", role.UserKey)}:{role.Role}", $"{usernames[role.UserKey]} has {role.Role}", ColumnValues.Empty, role.ChangedBy)));
        rows.AddRange(repository.Entitlements.Hierarchy.Select(link => new IdentityRow(
            "hierarchy",
            $"{Id("hierarchy", link.ParentKey)}:{link.ChildKey}:{link.MappingType}",
            $"{entitlementKeys[link.ParentKey]} {link.MappingType} {entitlementKeys[link.ChildKey]}",
            ColumnValues.Empty,
            link.ChangedBy)));
        rows.AddRange(types.Select(type => new IdentityRow("entitlement-type", Id("entitlement-type", type.Key), typeKeys[type.Key], ColumnValues.Empty, ChangeSource.Setup.Text)));
        rows.AddRange(accounts.Select(row => new IdentityRow(
            "account", Id("account", row.Account.Key), accountKeys[row.Account.Key], WithOwner(row.Account, row.Columns, usernames), row.ChangedBy)));
        rows.AddRange(entitlements.Select(row => new IdentityRow(
            "entitlement", Id("entitlement", row.Entitlement.Key), entitlementKeys[row.Entitlement.Key], row.Entitlement.Columns, row.ChangedBy)));
        rows.AddRange(repository.Links.All.Select(link => new IdentityRow(
            "link", LinkId(link.AccountKey, link.EntitlementKey), $"{accountKeys[link.AccountKey]} has {entitlementKeys[link.EntitlementKey]}", ColumnValues.Empty, link.ChangedBy)));

        var removedBy = repository.Links.Removed().ToDictionary(link => LinkId(link.Account, link.Entitlement), link => link.ChangedBy, StringComparer.Ordinal);
        return new IdentitySnapshot(rows, removedBy);
    }

    private static ColumnValues WithOwner(Account account, ColumnValues columns, Dictionary<long, string> usernames) =>
        account.UserKey is { } userKey ? columns.With("user", usernames[userKey]) : columns;

    private static string Id(string kind, long key) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{key}");

    private static string LinkId(long account, long entitlement) => string.Create(CultureInfo.InvariantCulture, $"link:{account}:{entitlement}");
}
