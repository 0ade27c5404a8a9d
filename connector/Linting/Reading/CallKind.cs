namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>What an HTTP call of a pack is for.</summary>
internal enum CallKind
{
    /// <summary>Fetches a token or a refresh token.</summary>
    Token,

    /// <summary>Is made by Save and Test.</summary>
    TestConnection,

    /// <summary>Imports accounts.</summary>
    AccountImport,

    /// <summary>Imports entitlements of one type.</summary>
    EntitlementImport,

    /// <summary>Finds out which account has which entitlement, who owns one, or which belong together.</summary>
    LinkImport,

    /// <summary>Asks for a total number of records.</summary>
    TotalCount,

    /// <summary>Imports users.</summary>
    UserImport,

    /// <summary>Does a task: everything an attribute with a list of calls holds.</summary>
    Provisioning,
}
