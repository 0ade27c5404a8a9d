using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Control;

/// <summary>A workspace to be made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Document">What it holds; null for nothing.</param>
/// <param name="VirtualTime">
/// The moment at which its clock stands until it is advanced; a delay is then announced in the header <c>X-Harness-Delay</c>
/// in seconds instead of waited for. Null for the time of the server.
/// </param>
public sealed record NewWorkspace(string Name, WorkspaceDocument? Document = null, DateTimeOffset? VirtualTime = null);
