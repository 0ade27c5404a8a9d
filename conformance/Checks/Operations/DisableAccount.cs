using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A Disable Account task locks the user out, whatever the person's record says about the reason.</summary>
public sealed class DisableAccount : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/disable-account",
        "A Disable Account task locks the user out, whether a reason is given or not",
        Level.Documented,
        "disable-account",
        "guide: DisableAccountJSON; OpsRamp: deactivateReason is mandatory",
        "The task fails and is retried until its tries are used up; somebody who should be locked out can still log in.",
        "Send a reason of your own when the person has none: ${user.customproperty7==null||user.customproperty7.trim()==''?'Disabled through EIC':user.customproperty7}.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack)
    {
        if (!pack.Can(TaskKind.DisableAccount)) return Variants.PerPerson(pack, TaskKind.DisableAccount, "disable-account", (_, _) => Task.CompletedTask);
        var columns = pack.UserColumns(TaskKind.DisableAccount).Where(column => !Persons.Mandatory.Contains(column)).ToList();
        IEnumerable<(string Variant, Person Person)> cases =
        [
            ("reason=present", Persons.Full),
            ("reason=empty", Persons.Full.With(columns.Select(column => KeyValuePair.Create(column, (string?)"")))),
            ("reason=null", Persons.Full.With(columns.Select(column => KeyValuePair.Create(column, (string?)null)))),
        ];
        return cases
            .Concat(pack.BindsPerson(TaskKind.DisableAccount) ? [(Variants.Word(Persons.Hostile), Persons.Hostile), (Variants.Word(Persons.Sparse), Persons.Sparse)] : [])
            .Select(item => CheckCase.Of(item.Variant, "disable-account", context => AccountAction.PlayAsync(context, item.Person, Disable)));
    }

    private static AccountAction Disable { get; } = new(TaskKind.DisableAccount)
    {
        Works = (world, userId) => world.Tenant.FindUser(userId)!.Status == UserStatus.Deactivated,
        Broken = new Failure("user-not-deactivated", "The user is not deactivated in OpsRamp."),
        Believed = status => !AccountStatus.IsActive(status),
    };
}
