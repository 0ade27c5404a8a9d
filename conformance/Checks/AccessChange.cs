using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Tells the one change that a grant or a removal is about from all others.</summary>
internal static class AccessChange
{
    /// <summary>Whether a change is a user's gaining or losing one thing, seen from either side.</summary>
    public static bool Is(SnapshotDifference change, EntitlementTypeProfile type, string userId, string id, bool granted)
    {
        var (listOfUser, kind) = type.Resource == EntitlementResource.Roles ? ("roles", "role") : ("userGroups", "user-group");
        var moved = granted ? change.After : change.Before;
        var other = granted ? change.Before : change.After;
        return other is null
               && ((change.Kind == "user" && change.Id == userId && change.Field == listOfUser && moved == id)
                   || (change.Kind == kind && change.Id == id && change.Field == "users" && moved == userId));
    }
}
