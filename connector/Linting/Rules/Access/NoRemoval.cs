using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Access;

/// <summary>What can be granted can be taken back.</summary>
internal sealed class NoRemoval : LintRule
{
    public override RuleDescription Description { get; } = new("access/no-removal", Severity.Warning, "own")
    {
        Title = "What can be granted can be taken back",
        Why = "A leaver keeps whatever no call takes away. The published guide has no RemoveAccessJSON at all.",
        Consequence = "The Remove Access task makes no call; EIC believes the access is gone while it is not.",
        Before =
            """
            AddAccessJSON: "call": [ { "name": "Groups", … } ]      // no RemoveAccessJSON
            """,
        After =
            """
            RemoveAccessJSON: "call": [ { "name": "Groups", … } ]
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var calls = context.Pack.Find(AttributeNames.RemoveAccess)?.Root.Find("call");
        var known = context.EntitlementTypes.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var removed = context.CallsOf(AttributeNames.RemoveAccess).Select(call => call.Name?.Value).ToHashSet(StringComparer.Ordinal);
        var isNamedOtherwise = context.CallsOf(AttributeNames.RemoveAccess).Any(call => !known.Contains(call.Name?.Value ?? ""));
        findings.AddRange(context.CallsOf(AttributeNames.AddAccess)
            .Where(call => call.Name is not null && known.Contains(call.Name.Value) && !removed.Contains(call.Name.Value) && !isNamedOtherwise)
            .DistinctBy(call => call.Name!.Value, StringComparer.Ordinal)
            .Select(call => Found(calls ?? call.Name!, $"{Quote.Of(call.Name!.Value)} can be granted, but no call of RemoveAccessJSON takes it back.", "Add the call to RemoveAccessJSON.")));
    }
}
