using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A Delete Account task ends with a user who cannot log in any more.</summary>
public sealed class RemoveAccount : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/remove-account",
        "After a Delete Account task the user cannot log in any more",
        Level.Documented,
        "remove-account",
        "guide: RemoveAccountJSON",
        "The task fails and is retried until its tries are used up; somebody who has left can still log in.",
        "Compare the request with POST …/users/{userId}/TERMINATE.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerPerson(pack, TaskKind.RemoveAccount, "remove-account", (context, person) => AccountAction.PlayAsync(context, person, Remove));

    private static AccountAction Remove { get; } = new(TaskKind.RemoveAccount)
    {
        Works = (world, userId) => !world.Tenant.CanLogIn(userId),
        Broken = new Failure("user-can-log-in", "The user can still log in to OpsRamp."),
        Believed = status => !AccountStatus.IsActive(status),
        MayMask = true,
    };
}
