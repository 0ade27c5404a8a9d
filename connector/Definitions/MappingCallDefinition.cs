using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One way links are imported (<c>acctEntParams</c>, the whole of it or one call of an entitlement type).</summary>
/// <param name="EntitlementType">The type it is for; null: every type.</param>
/// <param name="Name">Its name, such as call1.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Order">Its place among the calls of its type, ascending.</param>
/// <param name="Method">Where the links come from; null when the type is unknown.</param>
/// <param name="Connection">The authentication.</param>
/// <param name="Http">The request, for the methods that make one.</param>
/// <param name="ListField">Where the records stand.</param>
/// <param name="EntitlementListField">An array inside each record that holds the entitlements.</param>
/// <param name="AccountIdPath">Where a record has the account's id.</param>
/// <param name="EntitlementIdPath">Where a record has the entitlement's id.</param>
/// <param name="AccountKeyField">The account column the id is compared with, or the URL's id is taken from.</param>
/// <param name="EntitlementKeyField">The entitlement column the id is compared with, or the URL's id is taken from.</param>
/// <param name="Pagination">How further pages are read.</param>
/// <param name="Verdict">When the call counts as done.</param>
public sealed record MappingCallDefinition(
    string? EntitlementType,
    string Name,
    SourceLocation Location,
    Setting<int>? Order,
    Setting<MappingMethod>? Method,
    Setting<string>? Connection,
    HttpDefinition? Http,
    Setting<string>? ListField,
    Setting<string>? EntitlementListField,
    Setting<string>? AccountIdPath,
    Setting<string>? EntitlementIdPath,
    Setting<string>? AccountKeyField,
    Setting<string>? EntitlementKeyField,
    PaginationDefinition? Pagination,
    VerdictDefinition Verdict)
{
    internal static MappingCallDefinition Read(string? type, string name, SourceLocation location, ObjectReader reader) => new(
        type,
        name,
        location,
        reader.Integer("callOrder"),
        ReadMethod(reader),
        reader.Text("connection"),
        reader.Object("http") is { } http ? new HttpDefinition(http) : null,
        reader.Text("listField"),
        reader.Text("entListField"),
        reader.Text("acctIdPath"),
        reader.Text("entIdPath"),
        reader.Text("acctKeyField"),
        reader.Text("entKeyField"),
        PaginationDefinition.Read(reader.Object("pagination")),
        VerdictDefinition.Read(reader));

    private static Setting<MappingMethod>? ReadMethod(ObjectReader reader)
    {
        if (reader.Text("processingType") is not { } text)
            return null;
        if (Enum.TryParse<MappingMethod>(text.Value, ignoreCase: true, out var method) && !char.IsAsciiDigit(text.Value[0]))
            return new Setting<MappingMethod>(method, text.Node);

        reader.Problems.Add(Diagnostic.Error(
            "definition/unknown-mapping-method",
            text.Location,
            $"'{text.Value}' is no processingType of a mapping.",
            "EIC links no account to an entitlement.",
            "Use acctToEntMapping, entToAcctMapping, httpEntToAcct, httpAcctToEnt or http."));
        return null;
    }
}
