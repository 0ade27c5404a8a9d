namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// The attributes of a REST connection: the fields of the vendor's connection API that hold JSON (vendor-documented: EIC v5 API,
/// <c>testConnection</c>).
/// </summary>
public static class AttributeNames
{
    /// <summary>Authentication: token call, credentials, what counts as an expired token.</summary>
    public const string Connection = "ConnectionJSON";

    /// <summary>Import of accounts, entitlements and their links.</summary>
    public const string ImportAccountEnt = "ImportAccountEntJSON";

    /// <summary>Thresholds and status mapping, when kept apart from the import.</summary>
    public const string StatusThresholdConfig = "STATUS_THRESHOLD_CONFIG";

    /// <summary>New Account tasks.</summary>
    public const string CreateAccount = "CreateAccountJSON";

    /// <summary>Update Account tasks.</summary>
    public const string UpdateAccount = "UpdateAccountJSON";

    /// <summary>Enable Account tasks.</summary>
    public const string EnableAccount = "EnableAccountJSON";

    /// <summary>Disable Account tasks.</summary>
    public const string DisableAccount = "DisableAccountJSON";

    /// <summary>Add Access tasks.</summary>
    public const string AddAccess = "AddAccessJSON";

    /// <summary>Remove Access tasks.</summary>
    public const string RemoveAccess = "RemoveAccessJSON";

    /// <summary>Change Password tasks.</summary>
    public const string ChangePassword = "ChangePassJSON";

    /// <summary>Remove Account tasks.</summary>
    public const string RemoveAccount = "RemoveAccountJSON";

    /// <summary>Import of users.</summary>
    public const string ImportUser = "ImportUserJSON";

    /// <summary>Update User tasks.</summary>
    public const string UpdateUser = "UpdateUserJSON";

    /// <summary>Tickets in a service desk.</summary>
    public const string CreateTicket = "CreateTicketJSON";

    /// <summary>State of a ticket.</summary>
    public const string TicketStatus = "TicketStatusJSON";

    /// <summary>Time-outs and provisioning limits.</summary>
    public const string Config = "ConfigJSON";

    /// <summary>Every attribute, sorted by name, ordinal.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AddAccess, "AddFFIDAccessJSON", "ApplicationDiscoveryJSON", ChangePassword, Config, Connection, CreateAccount, "CreateEntitlementJSON",
        CreateTicket, "DeleteEntitlementJSON", DisableAccount, "ENDPOINTS_FILTER", EnableAccount, ImportAccountEnt, ImportUser, "MODIFYUSERDATAJSON",
        "PAM_CONFIG", "PasswdPolicyJSON", RemoveAccess, RemoveAccount, "RemoveFFIDAccessJSON", StatusThresholdConfig, "SendOtpJSON", TicketStatus,
        UpdateAccount, "UpdateEntitlementJSON", UpdateUser, "ValidateOtpJSON",
    ];

    /// <summary>The attribute called <paramref name="name"/> in any case, spelled as the vendor spells it; null when there is none.</summary>
    public static string? InAnyCase(string name) => All.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The attribute somebody probably meant who wrote <paramref name="name"/>: at most two letters wrong, or <c>JSON</c> left out.
    /// Null when the name is like none of them.
    /// </summary>
    public static string? NearestTo(string name)
    {
        var plain = Plain(name);
        return NearestName.Of(plain, All.Select(Plain), 2) is { } nearest
            ? All.First(known => Plain(known) == nearest)
            : All.FirstOrDefault(known => Plain(known) == plain + "json");
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
