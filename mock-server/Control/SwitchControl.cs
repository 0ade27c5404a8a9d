using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The fidelity switches: listed with what they decided, changed.</summary>
internal static class SwitchControl
{
    private const string Root = ControlRoute.Root + "/switches";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("list-switches", "GET", Root, "The fidelity ledger, with the values in force and whether each decided something.", List) { Response = () => ControlJson.Indented.IReadOnlyListSwitchState },
        new("change-switches", "PUT", Root, "Changes switches; those not named keep their value. The state stays.", Change)
        {
            Request = () => ControlJson.Indented.IReadOnlyDictionaryStringString, Response = () => ControlJson.Indented.IReadOnlyListSwitchState,
        },
    ];

    private static ControlReply List(ControlCall call)
    {
        var consulted = call.Workspace.ConsultedSwitches.Select(assumption => assumption.Id).ToHashSet(StringComparer.Ordinal);
        return ControlReply.Json(
            [.. FidelitySwitches.All.OrderBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => new SwitchState(
                entry.Id, call.Workspace.Switches[entry], entry.Default, entry.Values, entry.Description, entry.Sources,
                FidelityLedger.Word(entry.Certainty), consulted.Contains(entry.Id)))],
            ControlJson.Indented.IReadOnlyListSwitchState);
    }

    private static ControlReply Change(ControlCall call)
    {
        if (!call.TryRead(ControlJson.Indented.IReadOnlyDictionaryStringString, out var changes, out var refusal))
            return refusal;
        return call.Workspace.ChangeSwitches(changes) is { } problem
            ? ControlReply.Problem(400, problem.Id, problem.Message)
            : List(call);
    }
}
