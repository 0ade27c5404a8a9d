namespace OpsRampHarness.Connector.Identity;

/// <summary>A column must have a value.</summary>
internal sealed record WideCondition(string Column, object Value, bool AnyCase = false);
