using System.Globalization;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.MockServer.Control;

/// <summary>Fault rules: listed with their counts, added, removed.</summary>
internal static class FaultControl
{
    private const string Root = ControlRoute.Root + "/faults";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("list-faults", "GET", Root, "The fault rules in order, with how often each matched and fired.", List) { Response = () => ControlJson.Indented.IReadOnlyListFaultCount },
        new("add-fault", "POST", Root, "Adds a fault rule after the others; one with the same id is replaced.", Add) { Request = () => ControlJson.Indented.FaultRule },
        new("clear-faults", "DELETE", Root, "Removes every fault rule.", Clear),
        new("remove-fault", "DELETE", Root + "/{id}", "Removes a fault rule.", Remove),
        new("list-fault-modes", "GET", Root + "/modes", "The faults that have one word.", call => ControlReply.Json(FaultModes.All, ControlJson.Indented.IReadOnlyListFaultMode))
        {
            Response = () => ControlJson.Indented.IReadOnlyListFaultMode,
        },
        new("add-fault-mode", "POST", Root + "/modes/{word}", "Adds a fault by its word.", AddMode)
        {
            Query = [("operation", "The operations it is for; stars stand for anything."), ("times", "How often it fires at most.")],
        },
    ];

    private static ControlReply List(ControlCall call) => ControlReply.Json(call.Workspace.Faults.Counts, ControlJson.Indented.IReadOnlyListFaultCount);

    private static ControlReply Add(ControlCall call) =>
        call.TryRead(ControlJson.Indented.FaultRule, out var rule, out var refusal) ? Add(call, rule) : refusal;

    private static ControlReply AddMode(ControlCall call)
    {
        if (FaultModes.Find(call.Path("word")) is not { } mode)
            return ControlReply.Problem(404, "control/unknown-fault-mode", $"There is no fault '{call.Path("word")}'. Choose one of: {string.Join(", ", FaultModes.All.Select(each => each.Word))}.");
        int? times = null;
        if (call.Query("times") is { } text)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return ControlReply.Problem(400, "control/bad-fault", $"'{text}' is no number of times.");
            times = number;
        }

        return Add(call, mode.ToRule(call.Query("operation"), times));
    }

    private static ControlReply Add(ControlCall call, FaultRule rule)
    {
        if (rule.Validate() is { } problem)
            return ControlReply.Problem(400, "control/bad-fault", problem);
        call.Workspace.Faults.Add(rule);
        return ControlReply.Done;
    }

    private static ControlReply Clear(ControlCall call)
    {
        call.Workspace.Faults.Clear();
        return ControlReply.Done;
    }

    private static ControlReply Remove(ControlCall call) => call.Workspace.Faults.Remove(call.Path("id"))
        ? ControlReply.Done
        : ControlReply.Problem(404, "control/unknown-fault", $"There is no fault rule '{call.Path("id")}'.");
}
