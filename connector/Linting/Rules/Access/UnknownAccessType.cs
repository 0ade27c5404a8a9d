using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Access;

/// <summary>Calls that grant or take access are named after an entitlement type.</summary>
internal sealed class UnknownAccessType : LintRule
{
    public override RuleDescription Description { get; } = new("access/unknown-type", Severity.Error, "P01")
    {
        Title = "Calls that grant or take access are named after an entitlement type",
        Why = "For a task, EIC runs the calls whose name is the entitlement type of the task, case included (vendor-documented).",
        Consequence = "The call never runs, and the task does nothing.",
        Before =
            """
            "name": "Role"      // the import calls the type roles
            """,
        After =
            """
            "name": "roles"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var known = context.EntitlementTypes.Select(type => type.Name).ToList();
        if (known.Count == 0)
        {
            if (context.Import is { } import && context.CallsOf(AttributeNames.AddAccess).Any())
                findings.Add(Found(context.Entitlements ?? import, "No entitlement type is imported, but AddAccessJSON grants some.", "Import what is granted: add entTypes to entitlementParams."));
            return;
        }

        var unknown = context.CallsOf(AttributeNames.AddAccess).Concat(context.CallsOf(AttributeNames.RemoveAccess))
            .Where(call => !known.Contains(call.Name?.Value ?? "", StringComparer.Ordinal))
            .GroupBy(call => call.Name?.Value ?? "", StringComparer.Ordinal);
        foreach (var calls in unknown)
        {
            // Where granting and taking away agree, it is the import that calls it otherwise.
            var nearest = NearestName.Of(calls.Key, known);
            if (calls.Select(call => call.Attribute.Name).Distinct(StringComparer.Ordinal).Count() == 2)
            {
                var place = context.EntitlementTypes.FirstOrDefault(type => type.Name == nearest) ?? context.Entitlements!.FindMember("entTypes")!;
                findings.Add(Found(
                    place.NameLocation, $"{Quote.Of(calls.Key)} can be granted and taken away, but is not imported{(nearest is null ? "" : " by that name")}.", nearest is null ? "Import it, or delete its calls." : $"Call it {Quote.Of(calls.Key)} here."));
                continue;
            }

            foreach (var call in calls)
                findings.Add(Found(call.Name ?? (SourceNode)call.Node, $"{Quote.Of(calls.Key)} is no entitlement type of the import.", $"Name {Quote.List(nearest is null ? known : [nearest])}."));
        }
    }
}
