using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>A row of the repository as templates see it.</summary>
internal sealed class BoundRow : DomainObject
{
    private readonly ColumnCatalogue catalogue;
    private readonly IReadOnlyDictionary<string, string> columns;

    private BoundRow(ColumnCatalogue catalogue, IReadOnlyDictionary<string, string> columns)
    {
        this.catalogue = catalogue;
        this.columns = columns;
    }

    public static BoundRow? Of(User? user) => user is null ? null : new(UserColumns.Catalogue, user.Columns);

    public static BoundRow? Of(Account? account) => account is null ? null : new(AccountColumns.Catalogue, account.Columns);

    public static BoundRow OfNewAccount(string? name) =>
        new(AccountColumns.Catalogue, name is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["name"] = name });

    public static BoundRow Of(Entitlement entitlement) => new(EntitlementColumns.Catalogue, entitlement.Columns);

    public static object Of(Endpoint e) => e;
    public override object? Get(string name) => catalogue.TryFind(name, out _) ? columns.GetValueOrDefault(name) : throw new InvalidOperationException(name);
}
