using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Something the connector has to say about a pack, at definition time or while it runs.</summary>
/// <param name="Id">Stable id, <c>family/name</c> in kebab case.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, with the bad value quoted.</param>
/// <param name="Consequence">What EIC does because of it.</param>
/// <param name="Fix">How to mend it.</param>
/// <param name="Location">Where in the pack; null when no file is to blame.</param>
public sealed record Diagnostic(
    string Id, Severity Severity, string Message, string Consequence, string Fix, SourceLocation? Location)
{
    /// <inheritdoc/>
    public override string ToString() => Location is null ? $"{Id}: {Message}" : $"{Location.File}:{Location.Line}:{Location.Column} {Id}: {Message}";

    internal static Diagnostic Error(string id, SourceLocation? location, string message, string consequence, string fix) =>
        new(id, Severity.Error, message, consequence, fix, location);

    internal static Diagnostic Warning(string id, SourceLocation? location, string message, string consequence, string fix) =>
        new(id, Severity.Warning, message, consequence, fix, location);

    internal static Diagnostic Note(string id, SourceLocation? location, string message, string consequence, string fix) =>
        new(id, Severity.Note, message, consequence, fix, location);
}
