using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>What OpsRamp does not know, EIC does not know either: no column gets the word null, or blanks.</summary>
public sealed class ImportedNullStaysNull : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/imported-null-stays-null",
        "A field that OpsRamp leaves out leaves the column in EIC empty",
        Level.Sound,
        null,
        "OpsRamp leaves empty fields out; Groovy prints a null as the four letters null",
        "Rules and reviews take the word null for a value: people without a department are all in the department null.",
        "Map the field by its path, or guard the expression: ${response.x==null?'':response.x}.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import is null ? [] : [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan
        {
            Users = 1,
            Prepare = world =>
            {
                world.Tenant.AddUser(new UserRecord { LoginName = "bare@example.com" });
                world.Tenant.AddRole(new RoleRecord { Name = "Bare Role" });
                world.Tenant.AddUserGroup(new UserGroupRecord { Name = "Bare Group" });
            },
        }))!;
        var accounts = await context.ImportAccountsAsync();
        var access = await context.ImportAccessAsync();
        var import = context.Pack.Definition.Import!;
        context.Assert.None(import.Accounts is null ? null : ImportDiagnosis.Of(context.Pack, accounts, world.Eic.Exchanges));
        context.Assert.None(import.Entitlements is null ? null : ImportDiagnosis.Of(context.Pack, access, world.Eic.Exchanges));
        foreach (var account in world.Repository.Accounts.Of(world.Eic.Endpoint))
            Judge(context, $"account {account.AccountId}", account.Columns, import.Accounts?.Calls ?? []);
        foreach (var entitlement in world.Repository.Entitlements.All)
            Judge(context, $"entitlement {entitlement.Value}", entitlement.Columns, [.. (import.Entitlements?.Types ?? []).SelectMany(type => type.Calls)]);
    }

    private static void Judge(CaseContext context, string who, IReadOnlyDictionary<string, string> columns, IReadOnlyList<ImportCallDefinition> calls)
    {
        foreach (var (column, value) in columns)
        {
            context.Assert.That(value.Trim() is not ("null" or ""), () => new Failure("null-as-text", $"{column} of {who} is '{value}', and OpsRamp has no value there")
            {
                Location = calls.SelectMany(call => call.Columns).FirstOrDefault(mapping => mapping.Column.Name == column)?.Node.Location,
            });
        }
    }
}
