using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>An Update Account task brings the user up to date.</summary>
public sealed class UpdateAccount : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/update-account",
        "An Update Account task brings the user's attributes up to date and keeps its id",
        Level.Documented,
        "update-account",
        "guide: Update Account JSON",
        "Every Update Account task fails and is retried until its tries are used up; OpsRamp keeps the old name for good.",
        "Compare the request with POST /api/v2/tenants/{tenant}/users/{userId}.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerPerson(pack, TaskKind.UpdateAccount, "update-account", PlayAsync);

    private static async Task PlayAsync(CaseContext context, Person person)
    {
        if (await Scene.BuildAsync(context, person) is not { } scene) return;
        var world = scene.World;
        var renamed = person.With(
        [
            new("firstname", person.FirstName + " Marie"),
            new("lastname", person.LastName + "-Doe"),
            new("country", person["country"] is null ? null : "France"),
        ]);
        world.Change(renamed);
        var before = world.Now();

        var outcome = await context.ProvisionAsync(await world.Eic.RequestAsync(TaskKind.UpdateAccount, scene.Account));
        var after = world.Now();
        var sent = context.Pack.UserColumns(TaskKind.UpdateAccount).Intersect(PersonFields.Comparable, StringComparer.OrdinalIgnoreCase).ToList();
        var comparison = Comparison.Of(before, after, change =>
            change.Kind == "user" && change.Id == scene.UserId && sent.Any(column => PersonFields.FieldOf(column) == change.Field));
        context.Effects = comparison.ToEffects();

        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.That(sent.Count > 0, () => new Failure("nothing-sent", "UpdateAccountJSON sends nothing of the person.")
        {
            Location = context.Pack.Definition.Provisioning(TaskKind.UpdateAccount)!.Location,
            Fix = "bind the attributes that may change, such as ${user.firstname}",
        });
        context.Assert.None(PersonFields.Compare(context, world.Tenant.FindUser(scene.UserId)!, renamed, sent));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(world.Repository.Accounts.Get(scene.Account.Key).AccountId == scene.UserId, () =>
            new Failure("account-id-lost", $"EIC no longer knows the account as '{scene.UserId}'.")
            {
                Actual = world.Repository.Accounts.Get(scene.Account.Key).AccountId ?? "no accountID",
                Location = context.Pack.Definition.Provisioning(TaskKind.UpdateAccount)!.AccountId?.Location,
                Fix = "remove accountIdPath: an update does not change the id",
            });
    }
}
