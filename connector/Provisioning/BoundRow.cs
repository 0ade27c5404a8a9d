using System.Globalization;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>A user, account or entitlement as templates see it: the columns of its catalogue, numbers and dates as such.</summary>
internal sealed class BoundRow : DomainObject
{
    private readonly ColumnCatalogue catalogue;
    private readonly IReadOnlyDictionary<string, string> columns;

    private BoundRow(string kind, ColumnCatalogue catalogue, IReadOnlyDictionary<string, string> columns)
    {
        Kind = kind;
        this.catalogue = catalogue;
        this.columns = columns;
    }

    /// <inheritdoc/>
    public override string Kind { get; }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Columns => catalogue.Names;

    public static BoundRow? Of(User? user) => user is null ? null : new("user", UserColumns.Catalogue, user.Columns);

    public static BoundRow? Of(Account? account) => account is null ? null : new("account", AccountColumns.Catalogue, account.Columns);

    public static BoundRow Of(Entitlement entitlement) => new("entitlementValue", EntitlementColumns.Catalogue, entitlement.Columns);

    /// <summary>The account that is about to be created: it has a name only.</summary>
    public static BoundRow OfNewAccount(string? name) => new(
        "account", AccountColumns.Catalogue, name is null ? new Dictionary<string, string>(StringComparer.Ordinal) : new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = name });

    /// <inheritdoc/>
    public override bool TryGet(string column, out object? value)
    {
        value = null;
        if (!catalogue.TryFindExactly(column, out var found))
            return false;

        value = columns.GetValueOrDefault(column) is { } text ? Typed(found, text) : null;
        return true;
    }

    private static object Typed(Column column, string text) => column.Kind switch
    {
        ColumnKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            number is >= int.MinValue and <= int.MaxValue ? (int)number : number,
        ColumnKind.Date when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment,
        _ => text,
    };
}
