namespace OpsRampHarness.Connector.Templates;

/// <summary>Why a template gives no text, and where.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Message">What happened, the bad name or value quoted.</param>
/// <param name="Offset">The place in the template's source, 0-based, in UTF-16 units.</param>
/// <param name="Line">Its line, 1-based.</param>
/// <param name="Column">Its column, 1-based, in UTF-16 units.</param>
public sealed record TemplateError(TemplateErrorKind Kind, string Message, int Offset, int Line, int Column);
