using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Control;

/// <summary>The clock of a workspace: read, advanced, frozen.</summary>
internal static class ClockControl
{
    private const string Root = ControlRoute.Root + "/clock";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        Route("get-clock", "GET", Root, "The time in the workspace.", call => State(call.Workspace)),
        Route("advance-clock", "POST", Root + "/advance", "Moves the clock forward.", Advance) with { Request = () => ControlJson.Indented.ClockAdvance },
        Route("freeze-clock", "POST", Root + "/freeze", "Stops the clock where it is.", call => After(call.Workspace, clock => clock.Freeze())),
        Route("resume-clock", "POST", Root + "/resume", "Lets the clock run on from where it stopped.", call => After(call.Workspace, clock => clock.Resume())),
    ];

    private static ControlRoute Route(string operation, string method, string template, string summary, Func<ControlCall, ControlReply> serve) =>
        new(operation, method, template, summary, serve) { Response = () => ControlJson.Indented.ClockState };

    private static ControlReply Advance(ControlCall call)
    {
        if (!call.TryRead(ControlJson.Indented.ClockAdvance, out var advance, out var refusal))
            return refusal;
        if (advance.Seconds is not (>= 0 and <= 3_155_760_000))
            return ControlReply.Problem(400, "control/bad-time", $"A clock cannot be moved by {advance.Seconds} seconds: between 0 and a hundred years.");
        return After(call.Workspace, clock => clock.Advance(TimeSpan.FromSeconds(advance.Seconds)));
    }

    private static ControlReply After(Workspace workspace, Action<HarnessClock> change)
    {
        change(workspace.Clock);
        return State(workspace);
    }

    private static ControlReply State(Workspace workspace) =>
        ControlReply.Json(new ClockState(workspace.Clock.GetUtcNow(), workspace.Clock.Frozen), ControlJson.Indented.ClockState);
}
