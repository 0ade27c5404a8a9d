namespace OpsRampHarness.Connector.Exchanges;

/// <summary>What became of a request.</summary>
public enum ExchangeOutcome
{
    /// <summary>A response came.</summary>
    Answered,

    /// <summary>A template of the request failed; nothing was sent.</summary>
    NotRendered,

    /// <summary>The rendered URL or a header has a character no request can carry; nothing was sent.</summary>
    Illegal,

    /// <summary>The address is not the target's; nothing was sent.</summary>
    Refused,

    /// <summary>The response took longer than the read time-out.</summary>
    TimedOut,

    /// <summary>The connection broke, or the response was no HTTP or too long.</summary>
    TransportFailed,
}
