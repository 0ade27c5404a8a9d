namespace OpsRampHarness.Connector.Packs;

/// <summary>What reading a pack gave.</summary>
/// <param name="Recovered">
/// As much of the pack as could be understood, also where EIC would refuse it; null when there is nothing. For looking at, not for running.
/// </param>
/// <param name="Problems">What is wrong with the files, ordered by place.</param>
public sealed record PackReadResult(Pack? Recovered, IReadOnlyList<PackProblem> Problems)
{
    /// <summary>Text of every file that was read, by the file's name as places give it, also of those that could not be understood.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>The pack, when no problem is an error; else null.</summary>
    public Pack? Pack => Problems.Any(problem => problem.Severity == Severity.Error) ? null : Recovered;
}
