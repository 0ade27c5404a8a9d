namespace OpsRampHarness.Connector.Packs;

/// <summary>What reading a pack gave.</summary>
/// <param name="Recovered">
/// As much of the pack as could be understood, also where EIC would refuse it; null when there is nothing. For looking at, not for running.
/// </param>
/// <param name="Problems">What is wrong with the files, ordered by place.</param>
public sealed record PackReadResult(Pack? Recovered, IReadOnlyList<PackProblem> Problems)
{
    /// <summary>The pack, when no problem is an error; else null.</summary>
    public Pack? Pack => Problems.Any(problem => problem.Severity == Severity.Error) ? null : Recovered;
}
