using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>The variables EIC binds, by the place of a template (vendor-documented, or seen in published packages).</summary>
internal static class TemplateVariables
{
    // Groovy's own, and the first words of the names of classes.
    private static readonly string[] Always = ["access_token", "connection", "binding", "com", "org", "java", "javax", "groovy", "net"];

    private static readonly string[] Paging = ["pageSizeParam", "pageSize", "pageNumberParam", "firstPageNumber"];

    private static readonly string[] Task =
    [
        "user", "account", "accountName", "userAccount", "task", "arsTasks", "requestAccessAttributes", "reqAttrs", "endpoints", "endpoint", "userManager",
        "managerAccount", "password", "randomPassword", "response", "businessJustification", "approvers", "requestid", "ServiceAccountOwnerMap", "account_entitlements",
    ];

    private static readonly string[] Ticket = [.. Task, "allEntitlementsValues", "ticketID", "taskIds", "requestor", "beneficiary", "requestedByDate", "entitlementValue"];

    private static readonly HashSet<string> Everywhere = new(
        [.. Always, .. Paging, .. Ticket, "headers", "id", "entitlementID", "userIdentifier", "childresponse", "refresh_token", "otp", "apiKey", "timestamp", "cookies"], StringComparer.Ordinal);

    /// <summary>True for a name that is a variable somewhere.</summary>
    public static bool IsKnown(string name) => Everywhere.Contains(name);

    /// <summary>The variables at the place of a template; null where other names may be bound too, such as the fields of a record.</summary>
    public static IReadOnlyList<string>? Of(PackTemplate template)
    {
        IEnumerable<string>? own = (template.Call?.Kind, template.Role) switch
        {
            (CallKind.Token or CallKind.TestConnection, _) => null,
            (CallKind.UserImport, TemplateRole.Column) => null,
            (_, TemplateRole.Column) when template.Call is not null => IsConstant(template) ? ["response"] : null,
            (_, TemplateRole.NextUrl) => ["response", "headers"],
            (CallKind.AccountImport, _) => [.. Paging, "accountName"],
            (CallKind.EntitlementImport, _) => [.. Paging, "entitlementID"],
            (CallKind.LinkImport, _) => [.. Paging, "id"],
            (CallKind.UserImport, _) => [.. Paging, "userIdentifier"],
            (CallKind.TotalCount, _) => [.. Paging, "id", "accountName", "entitlementID"],
            _ => OfTask(template),
        };
        if (own is null)
            return null;
        var variables = new List<string>(Always);
        variables.AddRange(own);
        return variables;
    }

    private static IEnumerable<string> OfTask(PackTemplate template)
    {
        var attribute = template.Attribute.Name;
        if (attribute is AttributeNames.CreateTicket or AttributeNames.TicketStatus)
            return Ticket;
        var names = Task.AsEnumerable();
        if (attribute.Contains("Access", StringComparison.Ordinal) || attribute.Contains("Entitlement", StringComparison.Ordinal))
            names = names.Append("entitlementValue");
        if (attribute.Contains("Otp", StringComparison.Ordinal))
            names = names.Append("otp");
        return template.Call?.Node.Find("callListPath") is null ? names : names.Append("childresponse");
    }

    private static bool IsConstant(PackTemplate template) => template.Start > 0;
}
