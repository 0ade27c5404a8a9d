using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One call of an import: a request, where its records stand, and how they fill columns.</summary>
public sealed class ImportCallDefinition
{
    private ImportCallDefinition(SourceMember member, ObjectReader reader, ColumnCatalogue catalogue)
    {
        Name = member.Name;
        Location = member.NameLocation;
        Order = reader.Integer("callOrder");
        Stage = reader.Integer("stageNumber");
        Connection = reader.Text("connection");
        Http = reader.Object("http") is { } http ? new HttpDefinition(http) : null;
        ListField = reader.Text("listField");
        KeyField = reader.Text("keyField");
        Columns = ColumnMapping.Read(reader.Object("colsToPropsMap"), catalogue);
        Status = StatusTranslation.Read(reader.Object("statusConfig"));
        Pagination = PaginationDefinition.Read(reader.Object("pagination"));
        Verdict = VerdictDefinition.Read(reader);
        var input = reader.Object("inputParams");
        DisablesDeleted = reader.Boolean("disableDeletedAccounts") ?? reader.Boolean("disableDeletedEntitlements");
        DependsOn = input?.Text("dependentCall") ?? input?.Text("entitlementname");
        DependentKey = reader.Text("nextApiKeyField") ?? input?.Text("nextApiKeyField");
        ShowsInJobHistory = reader.Boolean("showJobHistory");
        ReportMissingUrl(reader);
    }

    /// <summary>A call of an ImportUserJSON: flat, its list called userResponsePath, its key the username.</summary>
    private ImportCallDefinition(ObjectReader reader, bool isDependent, ObjectReader outer)
    {
        Name = reader.Text("name")?.Value ?? "call1";
        Location = reader.Node.Location;
        Connection = reader.Text("connection") ?? outer.Text("connection");
        Http = new HttpDefinition(reader);
        ListField = reader.Text("userResponsePath") ?? reader.Text("listField");
        KeyField = reader.Text("keyField") ?? new Setting<string>("username", reader.Node);
        Columns = ColumnMapping.Read(reader.Object("colsToPropsMap"), UserColumns.Catalogue);
        Status = StatusTranslation.Read(reader.Object("statusConfig"));
        Pagination = PaginationDefinition.Read(reader.Object("pagination"));
        Verdict = VerdictDefinition.ReadUsers(reader);
        DependsOn = isDependent ? new Setting<string>("users", reader.Node) : null;
        DependentKey = isDependent ? new Setting<string>("username", reader.Node) : null;
        ReportMissingUrl(reader);
    }

    /// <summary>Its name, free.</summary>
    public string Name { get; }

    /// <summary>Where the name stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>Its place among the calls, ascending.</summary>
    public Setting<int>? Order { get; }

    /// <summary>Breaks ties of <see cref="Order"/>; no other effect is known.</summary>
    public Setting<int>? Stage { get; }

    /// <summary>The authentication, when it is another than the section's.</summary>
    public Setting<string>? Connection { get; }

    /// <summary>The request.</summary>
    public HttpDefinition? Http { get; }

    /// <summary>Where the records stand; empty: the root.</summary>
    public Setting<string>? ListField { get; }

    /// <summary>The EIC column that identifies a record.</summary>
    public Setting<string>? KeyField { get; }

    /// <summary>How a record fills columns.</summary>
    public IReadOnlyList<ColumnMapping> Columns { get; }

    /// <summary>How the mapped status becomes active or inactive.</summary>
    public StatusTranslation? Status { get; }

    /// <summary>How further pages are read; null: the first page is all.</summary>
    public PaginationDefinition? Pagination { get; }

    /// <summary>When the call counts as done.</summary>
    public VerdictDefinition Verdict { get; }

    /// <summary>The older switch that missing records become inactive; the thresholds win (vendor-documented).</summary>
    public Setting<bool>? DisablesDeleted { get; }

    /// <summary>The call or entitlement type for each record of which this call is made; null: it is made once.</summary>
    public Setting<string>? DependsOn { get; }

    /// <summary>The column whose value the URL's variable takes.</summary>
    public Setting<string>? DependentKey { get; }

    /// <summary>Whether job history says what the call brought.</summary>
    public Setting<bool>? ShowsInJobHistory { get; }

    internal static ImportCallDefinition ReadUsers(ObjectReader reader, bool isDependent, ObjectReader outer) => new(reader, isDependent, outer);

    internal static IReadOnlyList<ImportCallDefinition> Read(ObjectReader? reader, ColumnCatalogue catalogue) =>
    [
        .. (reader?.Objects() ?? [])
            .Select(item => new ImportCallDefinition(item.Member, item.Reader, catalogue))
            .OrderBy(call => call.Order?.Value ?? 0)
            .ThenBy(call => call.Stage?.Value ?? 0),
    ];

    private void ReportMissingUrl(ObjectReader reader)
    {
        if (Http?.Url is null)
            reader.Problems.Add(Diagnostic.Error("definition/no-url", reader.Node.Location, $"The call '{Name}' has no url.", "EIC cannot make the call.", "Add a url."));
    }
}
