namespace OpsRampHarness.Connector.Packs;

/// <summary>Something about a pack's files that a person should know.</summary>
/// <param name="Id">Stable name of the kind of problem, such as <c>json/trailing-comma</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, with the bad text quoted, and what EIC would make of it.</param>
/// <param name="Location">Where; null when it is about the pack as a whole.</param>
/// <param name="Fix">How to mend it.</param>
/// <param name="Edit">The change that mends it, when a machine can tell; null otherwise.</param>
public sealed record PackProblem(string Id, Severity Severity, string Message, SourceLocation? Location, string Fix, TextEdit? Edit = null)
{
    /// <summary>One line for a terminal: place, severity, id, message and mend.</summary>
    public override string ToString()
        => $"{(Location is null ? "" : $"{Location}: ")}{Severity.ToText()} {Id}: {Message} {Fix}";
}
