namespace OpsRampHarness.Conformance.Runs;

/// <summary>A place in one of the pack's texts, with the line itself so that a report needs no access to the pack.</summary>
/// <param name="File">Path inside the pack, with <c>/</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Pointer">RFC 6901 JSON pointer of the value.</param>
/// <param name="Source">The text of that line without its line end; null when not at hand.</param>
public sealed record Place(string File, int Line, int Column, string Pointer, string? Source = null);
