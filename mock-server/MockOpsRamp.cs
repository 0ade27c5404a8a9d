using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer;

/// <summary>The fake OpsRamp: its workspaces, and through them everything it knows.</summary>
public sealed class MockOpsRamp
{
    /// <summary>Makes a server with one workspace.</summary>
    public MockOpsRamp(WorkspaceOptions options) => Default = new Workspace("default", options);

    /// <summary>The workspace of callers that name none.</summary>
    public Workspace Default { get; }
}
