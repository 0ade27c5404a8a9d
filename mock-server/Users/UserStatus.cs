namespace OpsRampHarness.MockServer.Users;

/// <summary>Where a user is in its life.</summary>
public enum UserStatus
{
    /// <summary>Usable.</summary>
    Active,

    /// <summary>Deactivated; may be activated again.</summary>
    Deactivated,

    /// <summary>Terminated: gone for good, though still readable by id.</summary>
    Terminated,
}
