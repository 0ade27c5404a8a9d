namespace OpsRampHarness.Connector.Linting;

/// <summary>The system the pack talks to, as far as the linter needs to know it.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Routes">Every operation of its API.</param>
/// <param name="FindNearest">
/// The route most like a request that has none, from method and path; parts of the path may be template holes, written <c>${…}</c>.
/// </param>
public sealed record LintTarget(string Name, IReadOnlyList<TargetRoute> Routes, Func<string, string, NearestTargetRoute> FindNearest)
{
    /// <summary>Paths into the target's errors about tokens, the most useful first; empty when that is not known.</summary>
    public IReadOnlyList<string> TokenErrorPaths { get; init; } = [];
}
