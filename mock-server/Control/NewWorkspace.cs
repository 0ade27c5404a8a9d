using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Control;

/// <summary>A workspace to be made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Document">What it holds; null for nothing.</param>
public sealed record NewWorkspace(string Name, WorkspaceDocument? Document = null);
