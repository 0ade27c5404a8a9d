namespace OpsRampHarness.Connector.Templates;

/// <summary>A value that a hole took from the bindings.</summary>
/// <param name="Path">The dotted path, such as <c>user.email</c> or <c>response.call1.items[0].id</c>.</param>
/// <param name="Value">What stood there, as a template prints it, cut at 1000 characters; null when there was nothing.</param>
public sealed record TemplateRead(string Path, string? Value);
