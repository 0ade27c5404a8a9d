using static OpsRampHarness.Connector.Identity.ColumnCatalogue;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The columns an EIC account has (vendor-documented binding list: 56 custom properties).
/// People's names and addresses are columns of users, not of accounts.
/// </summary>
public static class AccountColumns
{
    /// <summary>The column the import keeps an account's mapping information in.</summary>
    public const string MappingInformation = "customproperty31";

    /// <summary>All of them.</summary>
    public static ColumnCatalogue Catalogue { get; } = new(
        "account",
        [
            .. Text("name", "accountID", "displayName", "description", "comments", "status", "accounttype", "accountclass", "usergroup"),
            .. Dates("validfrom", "validthrough"),
            .. Text("userlock", "incorrectlogons", "creator"),
            .. Dates("createdon", "updatedate"),
            .. Text("updateUser"),
            .. Dates("lastlogondate", "lastpasswordchange", "passwordlockdate"),
            .. Text("passwordchangestatus", "privileged", "orphan", "systemid", "referenced_accountkey", "referenced_accountName", "jobid", "saviyntConnectJobId"),
            .. CustomProperties(56),
        ],
        ("created_on", "createdon"));
}
