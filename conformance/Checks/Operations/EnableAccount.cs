using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>An Enable Account task lets the user log in again.</summary>
public sealed class EnableAccount : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/enable-account",
        "An Enable Account task lets a deactivated user log in again",
        Level.Documented,
        "enable-account",
        "guide: EnableAccountJSON",
        "The task fails and is retried until its tries are used up; a returning employee cannot log in.",
        "Compare the request with POST …/users/{userId}/ACTIVATE.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerPerson(pack, TaskKind.EnableAccount, "enable-account", (context, person) => AccountAction.PlayAsync(context, person, new AccountAction(TaskKind.EnableAccount)
        {
            Prepare = world => world.Tenant.ChangeUser(world.IdOf(person), user => user with { Status = UserStatus.Deactivated, DeactivateReason = "on leave" }),
            Works = (world, userId) => world.Tenant.CanLogIn(userId),
            Broken = new Failure("user-not-active", "The user still cannot log in to OpsRamp."),
            Believed = AccountStatus.IsActive,
        }));
}
