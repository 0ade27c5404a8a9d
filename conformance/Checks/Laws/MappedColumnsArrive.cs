using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>A mapping that leads nowhere is a misspelt one.</summary>
public sealed class MappedColumnsArrive : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/mapped-columns-arrive",
        "Every column the import maps gets its value where OpsRamp has one",
        Level.Sound,
        null,
        "a path into an answer that finds nothing is no error in EIC: the column stays empty",
        "The column is empty for everybody, and every rule, filter and report on it is wrong.",
        "Compare the path with what OpsRamp answers; case counts.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import is null ? [] : [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan { Members = [Persons.Full], Prepare = AddCompleteOnes }))!;
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var definition = context.Pack.Definition.Import!;
        Judge(context, definition.Accounts?.Calls ?? [], world.Repository.Accounts.Of(world.Eic.Endpoint).Select(account => account.Columns), "account");
        foreach (var type in definition.Entitlements?.Types ?? [])
        {
            var known = world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is { } found ? world.Repository.Entitlements.Of(found) : [];
            Judge(context, type.Calls, known.Select(entitlement => entitlement.Columns), $"entitlement of type '{type.Name}'");
        }
    }

    private static void Judge(
        CaseContext context, IEnumerable<ImportCallDefinition> calls, IEnumerable<IReadOnlyDictionary<string, string>> rows, string what)
    {
        var filled = rows.SelectMany(row => row.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var mapping in calls.SelectMany(call => call.Columns).Where(mapping => mapping.Path is not null))
        {
            context.Assert.That(filled.Contains(mapping.Column.Name), () => new Failure(
                "column-stays-empty", $"{mapping.Column.Name} of every {what} stays empty: nothing that OpsRamp answers is at '{mapping.Node.Value.Split("~#~")[0]}'")
            {
                Location = mapping.Node.Location,
            });
        }
    }

    /// <summary>A user, a role and a user group that lack nothing.</summary>
    private static void AddCompleteOnes(World world)
    {
        world.Tenant.ChangeUser(world.IdOf(Persons.Full), user => user with
        {
            Designation = "Engineer",
            Address = "1 Main Street",
            City = "Lisbon",
            State = "Lisbon",
            Zip = "1100-148",
            AltEmail = "other@example.com",
            PhoneNumber = "+351210000000",
            MobileNumber = "+351910000000",
        });
        world.Tenant.AddRole(new RoleRecord { Name = "Complete role", Description = "A role that lacks nothing." });
        world.Tenant.AddUserGroup(new UserGroupRecord { Name = "Complete group", Description = "A user group that lacks nothing.", Email = "group@example.com" });
    }
}
