namespace OpsRampHarness.Connector.Packs;

/// <summary>Decides which connection of a file is meant.</summary>
internal static class ConnectionChoice
{
    public static (PackedConnection? Chosen, PackProblem? Problem) Choose(IReadOnlyList<PackedConnection> candidates, string? wanted, SourceNode root)
    {
        var rest = candidates.Where(candidate => candidate.IsRest).ToList();
        var matching = wanted is null ? rest : [.. rest.Where(candidate => string.Equals(candidate.Name, wanted, StringComparison.Ordinal))];
        if (matching.Count == 1)
            return (matching[0], null);
        if (candidates.Count > 0 && rest.Count == 0)
        {
            var other = candidates[0];
            return (null, Problem(
                ProblemKind.NotRest, other.Type!, $"The connection {QuotedText.Of(other.Name)} is of type {QuotedText.Of(((SourceString)other.Type!).Value)}; this tool reads REST connections only.",
                "Give a package with a REST connection."));
        }

        var names = string.Join(", ", rest.Select(candidate => QuotedText.Of(candidate.Name)));
        if (wanted is not null)
        {
            return (null, Problem(
                ProblemKind.NoSuchConnection, root, $"There is no REST connection {QuotedText.Of(wanted)}, or more than one of that name.", $"Name one of: {names}."));
        }

        return rest.Count == 0
            ? (null, Problem(ProblemKind.PackEmpty, root, "There is no connection in here.", "Give a package, payload or plan that holds a REST connection."))
            : (null, Problem(ProblemKind.SeveralConnections, rest[1].Node, $"There are several REST connections: {names}.", "Say which one with --connection NAME."));
    }

    private static PackProblem Problem(ProblemKind kind, SourceNode node, string message, string fix) => new(kind.Id, kind.Severity, message, node.Location, fix);
}
