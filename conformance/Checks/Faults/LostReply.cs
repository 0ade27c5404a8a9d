using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>A reply lost after the effect leads to no second user, and the next import finds the one there is.</summary>
public sealed class LostReply : FaultCheck
{
    /// <summary>Describes the check.</summary>
    public LostReply()
        : base(
            "lost-reply",
            "A reply lost after the effect leads to no second user, and the next import finds the one there is",
            "networks break; OpsRamp has done what it was asked all the same",
            "EIC repeats what is done already, and makes a second user or never knows the first.",
            "Let OpsRamp refuse a second user: a login name that depends on nothing but the person.",
            new LostReplyEffect())
    {
        ConcernsTasks = true;
        OnWire = true;
        HidesTheEffect = true;
    }
}
