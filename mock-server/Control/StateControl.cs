using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The state of a workspace: read, filled, reset.</summary>
internal static class StateControl
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("get-state", "GET", ControlRoute.Root + "/state", "Everything in the workspace. Secrets are hashed, tokens left out.", Read)
        {
            Response = () => ControlJson.Indented.WorkspaceDocument,
        },
        new("diff-state", "GET", ControlRoute.Root + "/state/diff", "What differs between the state and the document it was last seeded from.", Diff)
        {
            Response = () => ControlJson.Indented.IReadOnlyListTenantDifference,
        },
        new("seed", "POST", ControlRoute.Root + "/seed", "Wipes the workspace and fills it from a document; a reset comes back to it.", Seed)
        {
            Request = () => ControlJson.Indented.WorkspaceDocument,
        },
        new("reset", "POST", ControlRoute.Root + "/reset", "Wipes the workspace and fills it again as it was last seeded; tokens, faults, journal and clock begin anew.", Reset),
    ];

    private static ControlReply Read(ControlCall call) => ControlReply.Bytes(WorkspaceDocuments.Write(call.Workspace.Export()));

    private static ControlReply Diff(ControlCall call) => call.Workspace.DiffFromSetup() is { } differences
        ? ControlReply.Json(differences, ControlJson.Indented.IReadOnlyListTenantDifference)
        : NeverSeeded(call.Workspace.Name);

    private static ControlReply Seed(ControlCall call)
    {
        if (!WorkspaceDocuments.TryRead(call.Body, out var document, out var problem))
            return ControlReply.Problem(400, problem.Id, problem.Message);
        return call.Workspace.Load(document) is { } refusal
            ? ControlReply.Problem(400, refusal.Id, refusal.Message)
            : ControlReply.Done;
    }

    private static ControlReply Reset(ControlCall call)
    {
        if (call.Workspace.State.Setup is null)
            return NeverSeeded(call.Workspace.Name);
        call.Workspace.Reset();
        return ControlReply.Done;
    }

    private static ControlReply NeverSeeded(string workspace) => ControlReply.Problem(
        409, "control/never-seeded", $"Workspace '{workspace}' was never seeded. Send it a document with POST {ControlRoute.Root}/seed.");
}
