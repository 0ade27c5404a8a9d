using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What records carry inside and EIC is to create when it does not know it: entitlements in accounts
/// (<c>importAsEntitlement</c>), accounts in entitlements (<c>importAsAccount</c>; both vendor-documented). What is known
/// is left as it is.
/// </summary>
internal sealed class EmbeddedRecords : IDisposable
{
    private readonly ImportContext context;
    private readonly InlineMappingDefinition mapping;
    private readonly MappingInformation information;
    private readonly Column keyColumn;
    private readonly IReadOnlyList<ColumnMapping> columns;
    private readonly ColumnReader reader;
    private readonly StagingTable table;
    private readonly StagingWriter writer;
    private readonly bool namesItself;

    private EmbeddedRecords(ImportContext context, InlineMappingDefinition mapping, MappingInformation information, ColumnCatalogue catalogue, Column keyColumn, string nameColumn, string tableName)
    {
        this.context = context;
        this.mapping = mapping;
        this.information = information;
        this.keyColumn = keyColumn;
        columns = [.. mapping.Columns.Where(column => column.Column != keyColumn && !column.IsMappingInformation)];
        reader = new ColumnReader(context, columns);
        var name = catalogue[nameColumn];
        Column[] all = [keyColumn, .. columns.Select(column => column.Column)];
        namesItself = !all.Contains(name);
        if (namesItself)
            all = [.. all, name];
        table = new StagingTable(context.Repository.Connection, catalogue, tableName, all);
        writer = table.Writer(all, 0);
    }

    /// <summary>The entitlements that account records carry.</summary>
    public static List<EmbeddedRecords> EntitlementsOf(ImportContext context, IReadOnlyList<InlineMappingDefinition> mappings, MappingInformation information)
    {
        var embedded = new List<EmbeddedRecords>();
        foreach (var mapping in mappings.Where(mapping => mapping.CreatesMissing))
        {
            if (LinkColumns.TryFind(context, EntitlementColumns.Catalogue, mapping.KeyField, "entitlementID", mapping.Location, out var column))
                embedded.Add(new EmbeddedRecords(context, mapping, information, EntitlementColumns.Catalogue, column, "entitlement_value", FormattableString.Invariant($"embedded_{embedded.Count}")));
        }

        return embedded;
    }

    /// <summary>The accounts that entitlement records carry; null when none are to be created.</summary>
    public static EmbeddedRecords? AccountsOf(ImportContext context, InlineMappingDefinition? mapping, MappingInformation? information, string tableName) =>
        mapping is { CreatesMissing: true } && LinkColumns.TryFind(context, AccountColumns.Catalogue, mapping.KeyField, "accountID", mapping.Location, out var column)
            ? new EmbeddedRecords(context, mapping, information!, AccountColumns.Catalogue, column, "name", tableName)
            : null;

    public void Write(Page page) => writer.Write(page.Records.SelectMany(record => information.Items(mapping, record)).Select(Staged), page.Exchange);

    /// <summary>Adds the entitlements that are not known yet.</summary>
    public int AddMissingEntitlements()
    {
        var type = context.Repository.Entitlements.FindType(context.Endpoint.Key, mapping.EntitlementType);
        var definition = context.Definition.Entitlements?.Types.FirstOrDefault(definition => definition.Name == mapping.EntitlementType);
        if (type is null && definition is null)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/mapping-type-unknown",
                mapping.Location,
                $"'{mapping.EntitlementType}' is no entitlement type of entitlementParams.entTypes.",
                "EIC creates none of the entitlements.",
                "Add the type to entTypes; an empty object is enough."));
            return 0;
        }

        type ??= EntitlementReconciliation.KnownType(context, definition!);
        var sql = new StagingSql(context.Repository.Connection, table, "entitlement_values", "entitlementkey", "typekey", type.Key, context.Source);
        sql.Match(keyColumn, "TRUE");
        var added = sql.Insert(EntitlementStatus.Active);
        StagedEffects.Attribute(context, table, "entitlement", "entitlement_values", "entitlementkey");
        return added;
    }

    /// <summary>Adds the accounts that are not known yet, and gives them to users.</summary>
    public ImportCounts AddMissingAccounts()
    {
        var sql = new StagingSql(context.Repository.Connection, table, "accounts", "accountkey", "endpointkey", context.Endpoint.Key, context.Source);
        sql.Match(keyColumn, AccountReconciliation.IsNotSuspended);
        var added = sql.Insert(AccountStatus.Active);
        StagedEffects.Attribute(context, table, "account", "accounts", "accountkey");
        return new ImportCounts { Added = added, Correlated = new Correlation(context).Run() };
    }

    public void Dispose() => table.Dispose();

    private StagedRecord Staged((string Id, JsonElement Item) found)
    {
        string?[] values = [found.Id, .. Enumerable.Range(0, columns.Count).Select(index => reader.Read(index, found.Item))];
        return new StagedRecord(found.Id, namesItself ? [.. values, found.Id] : values, null);
    }
}
