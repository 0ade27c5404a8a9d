using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Entitlements that account records carry and that EIC is to create when it does not know them
/// (<c>importAsEntitlement</c>, vendor-documented). Known ones are left as they are.
/// </summary>
internal sealed class EmbeddedEntitlements : IDisposable
{
    private readonly ImportContext context;
    private readonly InlineMappingDefinition mapping;
    private readonly MappingInformation information;
    private readonly Column keyColumn;
    private readonly IReadOnlyList<ColumnMapping> columns;
    private readonly ColumnReader reader;
    private readonly StagingTable table;
    private readonly StagingWriter writer;

    private EmbeddedEntitlements(ImportContext context, InlineMappingDefinition mapping, MappingInformation information, Column keyColumn, string tableName)
    {
        this.context = context;
        this.mapping = mapping;
        this.information = information;
        this.keyColumn = keyColumn;
        columns = [.. mapping.Columns.Where(column => column.Column != keyColumn && !column.IsMappingInformation)];
        reader = new ColumnReader(context, columns);
        var value = EntitlementColumns.Catalogue["entitlement_value"];
        Column[] all = [keyColumn, .. columns.Select(column => column.Column)];
        NamesItself = !all.Contains(value);
        if (NamesItself)
            all = [.. all, value];
        table = new StagingTable(context.Repository.Connection, tableName, all);
        writer = table.Writer(all, 0);
    }

    private bool NamesItself { get; }

    public static List<EmbeddedEntitlements> For(ImportContext context, IReadOnlyList<InlineMappingDefinition> mappings, MappingInformation information)
    {
        var embedded = new List<EmbeddedEntitlements>();
        foreach (var mapping in mappings.Where(mapping => mapping.CreatesMissing))
        {
            if (LinkColumns.TryFind(context, EntitlementColumns.Catalogue, mapping.KeyField, "entitlementID", mapping.Location, out var column))
                embedded.Add(new EmbeddedEntitlements(context, mapping, information, column, FormattableString.Invariant($"embedded_{embedded.Count}")));
        }

        return embedded;
    }

    public void Write(IEnumerable<JsonElement> records) => writer.Write(records.SelectMany(record => information.Items(mapping, record)).Select(Staged));

    /// <summary>Adds what is not known yet.</summary>
    public int AddMissing()
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

        type ??= context.Repository.Entitlements.Add(new EntitlementType
        {
            EndpointKey = context.Endpoint.Key,
            Name = mapping.EntitlementType,
            Order = definition!.Order?.Value ?? 0,
        });
        var sql = new StagingSql(context.Repository.Connection, table, "entitlement_values", "entitlementkey", "typekey", type.Key, context.Source);
        sql.Match(keyColumn, "TRUE");
        return sql.Insert(EntitlementStatus.Active);
    }

    public void Dispose()
    {
        writer.Dispose();
        table.Dispose();
    }

    private StagedRecord Staged((string Id, JsonElement Item) found)
    {
        string?[] values = [found.Id, .. Enumerable.Range(0, columns.Count).Select(index => reader.Read(index, found.Item))];
        return new StagedRecord(found.Id, NamesItself ? [.. values, found.Id] : values, null);
    }
}
