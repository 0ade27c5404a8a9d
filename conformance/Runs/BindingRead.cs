namespace OpsRampHarness.Conformance.Runs;

/// <summary>One value a template read.</summary>
/// <param name="Path">The dotted path, such as <c>user.country</c> or <c>response.call1.message.id</c>.</param>
/// <param name="Value">The value as text; null when it was null.</param>
public sealed record BindingRead(string Path, string? Value);
