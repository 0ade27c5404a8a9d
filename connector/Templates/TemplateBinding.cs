namespace OpsRampHarness.Connector.Templates;

/// <summary>A place in a template that reads from the bindings.</summary>
/// <param name="Path">The dotted path, such as <c>user.email</c>.</param>
/// <param name="Offset">Where it starts in the template's source, 0-based, in UTF-16 units.</param>
public sealed record TemplateBinding(string Path, int Offset);
