namespace OpsRampHarness.Connector.Exchanges;

/// <summary>What came of a call: its last exchange, and the response when there is one.</summary>
internal sealed record CallResult(Exchange Exchange, ResponseContent? Response)
{
    public Verdict Verdict => Exchange.Verdict;
}
