namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>A piece of text in one ink.</summary>
internal sealed record Span(string Text, Ink Ink = Ink.Plain);
