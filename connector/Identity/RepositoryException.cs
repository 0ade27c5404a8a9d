namespace OpsRampHarness.Connector.Identity;

/// <summary>A repository file cannot be used; the message says why and what to do.</summary>
/// <param name="problem">Why.</param>
/// <param name="fix">What to do.</param>
public sealed class RepositoryException(string problem, string fix) : Exception($"{problem} {fix}")
{
    /// <summary>Why it cannot be used.</summary>
    public string Problem => problem;

    /// <summary>What to do.</summary>
    public string Fix => fix;
}
