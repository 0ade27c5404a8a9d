namespace OpsRampHarness.Connector.Exchanges;

/// <summary>How long response bodies may be, in bytes.</summary>
/// <param name="Held">Up to where a body is held in memory although its records could be read one by one.</param>
/// <param name="InMemory">How long one may be that must be held.</param>
/// <param name="InFile">How long one may be that is kept in a temporary file and read record by record.</param>
public sealed record BodyLimits(long Held, long InMemory, long InFile)
{
    /// <summary>What an EIC here takes.</summary>
    public static BodyLimits Default { get; } = new(4L << 20, 256L << 20, 4L << 30);
}
