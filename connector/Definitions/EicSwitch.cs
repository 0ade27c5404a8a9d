namespace OpsRampHarness.Connector.Definitions;

/// <summary>One behaviour of EIC that no public source settles, by name.</summary>
/// <param name="Id">Its name on the command line and in reports.</param>
/// <param name="Default">The value this harness takes.</param>
/// <param name="Values">Every value it can have, the default first; a single <c>N</c> or <c>TEXT</c> after it means any.</param>
/// <param name="Description">What it decides.</param>
/// <param name="Apply">Sets it; null when it has no such value.</param>
public sealed record EicSwitch(
    string Id, string Default, IReadOnlyList<string> Values, string Description, Func<EicSwitches, string, EicSwitches?> Apply);
