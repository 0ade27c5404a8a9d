using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>The token of a partner reaches its clients too: nothing of theirs may be read into EIC or changed.</summary>
public sealed class TenantsDoNotMix : Check
{
    private const string Neighbour = "client_2";

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/tenants-do-not-mix",
        "Imports and tasks stay within the tenant of the accounts import",
        Level.Sound,
        null,
        "OpsRamp: a partner's token has rights on every client of the partner",
        "People of another organisation appear in EIC, or their access is changed by a request that is not about them.",
        "Write the same tenant in every URL of the pack.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        List<TenantSnapshot> before = [];
        var world = await Lifetime.PlayAsync(context, world =>
        {
            AddNeighbours(world);
            before = [.. Neighbours(world).Select(tenant => tenant.Snapshot())];
        });
        if (world is null) return;
        AssertUntouched(context, before);

        var theirs = before.SelectMany(tenant => tenant.Users.Select(user => user.Id)
            .Concat(tenant.Roles.Select(role => role.UniqueId)).Concat(tenant.UserGroups.Select(group => group.UniqueId))).ToHashSet(StringComparer.Ordinal);
        var strangers = world.Repository.Accounts.Of(world.Eic.Endpoint).Select(account => (Id: account.AccountId ?? "", What: "account"))
            .Concat(world.Repository.Entitlements.All.Select(entitlement => (Id: entitlement.EntitlementId ?? "", What: "entitlement")))
            .Where(item => theirs.Contains(item.Id) && !Ours(world, item.Id))
            .ToList();
        context.Assert.That(strangers.Count == 0, () => new Failure(
            "imports-another-tenant", FormattableString.Invariant($"{strangers.Count} things of another tenant are in EIC, such as {strangers[0].What} {strangers[0].Id}"))
        {
            Location = ForeignAddress(context),
        });
    }

    private static void AssertUntouched(CaseContext context, List<TenantSnapshot> before)
    {
        foreach (var tenant in before)
        {
            var changes = tenant.Diff(context.World!.Workspace.FindTenant(tenant.TenantId)!.Snapshot());
            context.Assert.That(changes.Count == 0, () => new Failure("changes-another-tenant", $"EIC changes tenant {tenant.TenantId}: {Effect.Words(changes[0])}")
            {
                Location = ForeignAddress(context),
                BlastRadius = new BlastRadius
                {
                    World = context.World.Plan.ToString(), Event = "each run", Accounts = tenant.Users.Count, Changed = changes.Select(change => change.Id).Distinct().Count(),
                },
            });
        }
    }

    /// <summary>Every other tenant that the pack names, and one that it does not name, as clients of the pack's own tenant.</summary>
    private static void AddNeighbours(World world)
    {
        var named = world.Pack.Addresses.Select(address => address.Tenant).OfType<string>();
        foreach (var id in named.Append(Neighbour).Distinct(StringComparer.Ordinal).Where(id => id != world.Tenant.Id))
        {
            world.Workspace.AddTenant(new TenantRegistration(id, $"client of {id}", $"secret of {id}") { PartnerId = world.Tenant.Id }).Seed(new(3));
        }
    }

    private static IEnumerable<Tenant> Neighbours(World world) => world.Workspace.Tenants.Where(tenant => tenant.Id != world.Tenant.Id);

    private static bool Ours(World world, string id) =>
        world.Tenant.FindUser(id) is not null || world.Tenant.FindRole(id) is not null || world.Tenant.FindUserGroup(id) is not null;

    private static Connector.Packs.SourceLocation? ForeignAddress(CaseContext context) =>
        context.Pack.Addresses.FirstOrDefault(address => address.Tenant is { } tenant && tenant != context.Pack.Tenant)?.TenantLocation;
}
