namespace OpsRampHarness.MockServer.Wire;

/// <summary>One thing wrong with one field of a request.</summary>
internal sealed record FieldError(string FieldName, string Message);
