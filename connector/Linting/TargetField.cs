namespace OpsRampHarness.Connector.Linting;

/// <summary>A field an operation of the target knows in its body.</summary>
/// <param name="Name">Its name, as sent.</param>
/// <param name="IsRequired">Whether the target refuses a request without it.</param>
public sealed record TargetField(string Name, bool IsRequired);
