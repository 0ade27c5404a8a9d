using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A New Account task makes one usable user with the person's name.</summary>
public sealed class CreateAccount : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/create-account",
        "A New Account task makes exactly one usable user, and EIC learns its id",
        Level.Documented,
        "create-account",
        "guide: CreateAccountJSON",
        "The New Account task stays pending and is tried again until its tries are used up; access tasks behind it wait.",
        "Compare the request with what OpsRamp's create user takes, and accountIdPath with its answer.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerPerson(pack, TaskKind.NewAccount, "create-account", PlayAsync);

    private static async Task PlayAsync(CaseContext context, Person person)
    {
        if (await context.BuildAsync(new WorldPlan { EicKnowsAll = true }) is not { } world) return;
        var before = world.Now();
        var outcome = await context.ProvisionAsync(await world.Eic.RequestAccountAsync(world.UserOf(person)));
        var after = world.Now();
        var created = after.Target.Users.ExceptBy(before.Target.Users.Select(user => user.Id), user => user.Id).ToList();
        var comparison = Comparison.Of(before, after, change => change.Kind == "user" && created.Any(user => user.Id == change.Id));
        context.Effects = comparison.ToEffects();

        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.That(created.Count == 1, () => new Failure("not-one-user", FormattableString.Invariant($"The task made {created.Count} users in OpsRamp instead of one.")));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(created.All(user => user.Status == UserStatus.Active), () => new Failure("user-not-active", "The new user cannot log in."));
        context.Assert.None(created.Count == 1 ? PersonFields.Compare(context, created[0], person, ["firstname", "lastname", "email"]) : null);
        AssertBelief(context, world, person, created);
    }

    private static void AssertBelief(CaseContext context, World world, Person person, List<UserRecord> created)
    {
        var account = world.Repository.Accounts.OfUser(world.UserOf(person).Key, world.Eic.Endpoint.Key).LastOrDefault();
        var id = created.SingleOrDefault()?.Id;
        context.Assert.That(account is not null || id is null, () =>
            new Failure("account-unknown", "OpsRamp has the user, but EIC has no account for it."));
        context.Assert.That(account is null || id is null || account.AccountId == id, () =>
            new Failure("account-id-wrong", $"EIC stores accountID '{account!.AccountId}' for the user that OpsRamp calls '{id}'.")
            {
                Expected = id,
                Actual = account!.AccountId ?? "no accountID",
                Location = context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.AccountId?.Location
                           ?? context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.Location,
                Consequence = "Every later task for this account names a user that OpsRamp does not know, and the next import creates the account a second time.",
                Fix = "let accountIdPath be <call>.message.id",
            });
        context.Assert.That(account is null || AccountStatus.IsActive(account.Status), () =>
            new Failure("account-not-active", $"EIC shows the new account as '{account!.Status}'."));
    }
}
