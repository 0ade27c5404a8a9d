using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Control;

/// <summary>Named snapshots: saved, loaded, compared.</summary>
internal static class SnapshotControl
{
    private const string Root = ControlRoute.Root + "/snapshots";
    private const string One = Root + "/{name}";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("list-snapshots", "GET", Root, "Names of the snapshots.", call => ControlReply.Json(call.Workspace.Snapshots.Names, ControlJson.Indented.IReadOnlyListString))
        {
            Response = () => ControlJson.Indented.IReadOnlyListString,
        },
        new("save-snapshot", "PUT", One, "Saves the state under a name; or, with a body, a state that was exported before.", Save)
        {
            Request = () => ControlJson.Indented.WorkspaceDocument,
        },
        new("get-snapshot", "GET", One, "A snapshot.", call => WithSnapshot(call, call.Path("name"), json => ControlReply.Bytes(json)))
        {
            Response = () => ControlJson.Indented.WorkspaceDocument,
        },
        new("load-snapshot", "POST", One + "/load", "Puts a snapshot in the place of the state. Tokens stay.", Load),
        new("diff-snapshot", "GET", One + "/diff", "What differs between a snapshot and the state, or another snapshot.", Diff)
        {
            Response = () => ControlJson.Indented.IReadOnlyListTenantDifference,
            Query = [("to", "The snapshot to compare with; without it the state as it is.")],
        },
        new("remove-snapshot", "DELETE", One, "Removes a snapshot.", call => call.Workspace.Snapshots.Remove(call.Path("name")) ? ControlReply.Done : Unknown(call.Path("name"))),
    ];

    private static ControlReply Save(ControlCall call)
    {
        try
        {
            if (call.Body.Length == 0)
                call.Workspace.Snapshots.Save(call.Path("name"));
            else if (call.Workspace.Snapshots.SaveExported(call.Path("name"), call.Body) is { } problem)
                return ControlReply.Problem(400, problem.Id, problem.Message);
            return ControlReply.Done;
        }
        catch (ArgumentException exception)
        {
            return ControlReply.Problem(400, "control/bad-snapshot", exception.Message);
        }
    }

    private static ControlReply Load(ControlCall call) => WithDocument(call, call.Path("name"), document =>
        call.Workspace.Restore(document) is { } problem ? ControlReply.Problem(400, problem.Id, problem.Message) : ControlReply.Done);

    private static ControlReply Diff(ControlCall call) => WithDocument(call, call.Path("name"), before =>
        call.Query("to") is { } other
            ? WithDocument(call, other, after => Diff(before, after))
            : Diff(before, call.Workspace.Export()));

    private static ControlReply Diff(WorkspaceDocument before, WorkspaceDocument after) =>
        ControlReply.Json(DocumentDiff.Compare(before, after), ControlJson.Indented.IReadOnlyListTenantDifference);

    private static ControlReply WithDocument(ControlCall call, string name, Func<WorkspaceDocument, ControlReply> serve) =>
        WithSnapshot(call, name, json => WorkspaceDocuments.TryRead(json, out var document, out var problem)
            ? serve(document)
            : ControlReply.Problem(400, problem.Id, problem.Message));

    private static ControlReply WithSnapshot(ControlCall call, string name, Func<byte[], ControlReply> serve) =>
        call.Workspace.Snapshots.Find(name) is { } json ? serve(json) : Unknown(name);

    private static ControlReply Unknown(string name) =>
        ControlReply.Problem(404, "control/unknown-snapshot", $"There is no snapshot '{name}'.");
}
