using System.Globalization;
using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>A moment in OpsRamp is the same moment in EIC.</summary>
public sealed class DatesArrive : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/dates-arrive",
        "A time that OpsRamp gives is the same moment in EIC, to the second",
        Level.Sound,
        null,
        "OpsRamp: times are yyyy-MM-dd'T'HH:mm:ss+0000",
        "Rules about age and inactivity hit the wrong people, or the column stays empty.",
        "Map times as char, or as date with dateFormat yyyy-MM-dd'T'HH:mm:ssZ.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack)
    {
        foreach (var type in pack.Definition.Import?.Entitlements?.Types ?? [])
        {
            if (type.Calls.SelectMany(call => call.Columns).Any(IsTime))
                yield return CheckCase.Of($"type={type.Name}", null, context => PlayAsync(context, type));
        }
    }

    private static bool IsTime(ColumnMapping mapping) => mapping.Path?.Text is "createdTime" or "updatedTime";

    private static async Task PlayAsync(CaseContext context, EntitlementTypeDefinition type)
    {
        var world = (await context.BuildAsync(new WorldPlan()))!;
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        if (world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is not { } known) return;

        foreach (var mapping in type.Calls.SelectMany(call => call.Columns).Where(IsTime))
        {
            foreach (var entitlement in world.Repository.Entitlements.Of(known))
            {
                var id = entitlement.EntitlementId ?? "";
                DateTimeOffset? wanted = world.Tenant.FindUserGroup(id) is { } group
                    ? mapping.Path!.Text == "createdTime" ? group.CreatedTime : group.UpdatedTime
                    : world.Tenant.FindRole(id) is { } role ? mapping.Path!.Text == "createdTime" ? role.CreatedTime : role.UpdatedTime : null;
                if (wanted is null) continue;
                var found = entitlement[mapping.Column.Name];
                context.Assert.That(IsSame(found, wanted.Value), () => new Failure("date-changed-on-the-way", $"{mapping.Path!.Text} of '{entitlement.Value}' is not the same moment in {mapping.Column.Name}")
                {
                    Expected = wanted.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    Actual = found ?? "nothing",
                    Location = mapping.Node.Location,
                });
            }
        }
    }

    private static bool IsSame(string? text, DateTimeOffset wanted) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.ToUnixTimeSeconds() == wanted.ToUnixTimeSeconds();
}
