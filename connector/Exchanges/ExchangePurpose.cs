namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Why a request is made.</summary>
public enum ExchangePurpose
{
    /// <summary>To get a token.</summary>
    Token,

    /// <summary>To test the connection.</summary>
    TestConnection,

    /// <summary>To read users.</summary>
    ImportUsers,

    /// <summary>To read accounts.</summary>
    ImportAccounts,

    /// <summary>To read entitlements.</summary>
    ImportEntitlements,

    /// <summary>To read which account has which entitlement.</summary>
    ImportLinks,

    /// <summary>To do a task.</summary>
    Provision,
}
