using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Control;

/// <summary>Workspaces: listed, made, removed.</summary>
internal static class WorkspaceControl
{
    private const string Root = ControlRoute.Root + "/workspaces";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("list-workspaces", "GET", Root, "All workspaces.", List) { Response = () => ControlJson.Indented.IReadOnlyListWorkspaceSummary, OfWorkspace = false },
        new("create-workspace", "POST", Root, "Makes a workspace, empty or from a document.", Create)
        {
            Request = () => ControlJson.Indented.NewWorkspace, Response = () => ControlJson.Indented.WorkspaceSummary, OfWorkspace = false,
        },
        new("remove-workspace", "DELETE", Root + "/{name}", "Removes a workspace; the default one stays.", Remove) { OfWorkspace = false },
    ];

    private static ControlReply List(ControlCall call) =>
        ControlReply.Json([.. call.Server.Workspaces.Select(Summary)], ControlJson.Indented.IReadOnlyListWorkspaceSummary);

    private static ControlReply Create(ControlCall call)
    {
        if (!call.TryRead(ControlJson.Indented.NewWorkspace, out var wanted, out var refusal))
            return refusal;
        try
        {
            var workspace = call.Server.AddWorkspace(wanted.Name ?? string.Empty, wanted.VirtualTime);
            if (wanted.Document is { } document && workspace.Load(document) is { } problem)
            {
                call.Server.RemoveWorkspace(workspace.Name);
                return ControlReply.Problem(400, problem.Id, problem.Message);
            }

            return ControlReply.Json(Summary(workspace), ControlJson.Indented.WorkspaceSummary);
        }
        catch (ArgumentException exception)
        {
            return ControlReply.Problem(400, "control/bad-workspace", exception.Message);
        }
    }

    private static ControlReply Remove(ControlCall call) => call.Server.RemoveWorkspace(call.Path("name"))
        ? ControlReply.Done
        : ControlReply.Problem(404, "control/unknown-workspace", $"There is no workspace '{call.Path("name")}' to remove.");

    private static WorkspaceSummary Summary(Workspace workspace) => new(
        workspace.Name,
        workspace.Seed,
        [.. workspace.Tenants.Select(tenant => new TenantSummary(tenant.Id, tenant.Name, tenant.UserCount, tenant.Roles.Count, tenant.UserGroups.Count))],
        [.. workspace.Switches.Changed.Select(choice => choice.ToString())],
        workspace.Journal.Count);
}
