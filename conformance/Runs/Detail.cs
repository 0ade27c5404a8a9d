namespace OpsRampHarness.Conformance.Runs;

/// <summary>A further labelled fact of a failure, such as <c>nearest</c>: <c>POST /api/v2/tenants/{tenant}/users/{userId}</c>.</summary>
public sealed record Detail(string Label, string Text);
