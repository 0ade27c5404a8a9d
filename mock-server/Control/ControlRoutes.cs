namespace OpsRampHarness.MockServer.Control;

/// <summary>Every operation of the control surface.</summary>
internal static class ControlRoutes
{
    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        .. WorkspaceControl.All,
        .. StateControl.All,
        .. SnapshotControl.All,
        .. ClockControl.All,
        .. TokenControl.All,
        .. FaultControl.All,
        .. JournalControl.All,
        .. SwitchControl.All,
    ];
}
