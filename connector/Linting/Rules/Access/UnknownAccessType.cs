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

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var known = context.EntitlementTypes.Select(type => type.Name).ToList();
        if (known.Count == 0)
            yield break;
        foreach (var call in context.CallsOf(AttributeNames.AddAccess).Concat(context.CallsOf(AttributeNames.RemoveAccess)))
        {
            if (!known.Contains(call.Name?.Value ?? "", StringComparer.Ordinal))
                yield return Found(call.Name ?? (SourceNode)call.Node, $"{Quote.Of(call.Name?.Value ?? "")} is no entitlement type of the import.", $"Name {Quote.List(NearestName.Of(call.Name?.Value ?? "", known) is { } nearest ? [nearest] : known)}.");
        }
    }
}
