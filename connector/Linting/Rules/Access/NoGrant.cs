using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Access;

/// <summary>What is imported can be granted.</summary>
internal sealed class NoGrant : LintRule
{
    public override RuleDescription Description { get; } = new("access/no-grant", Severity.Error, "P02")
    {
        Title = "What is imported can be granted",
        Why = "People request what they see. An entitlement type without a call in AddAccessJSON is seen and cannot be given.",
        Consequence = "The task for the request makes no call.",
        Before =
            """
            "entTypes": { "roles": { … }, "Groups": { … } }      // AddAccessJSON has only roles
            """,
        After =
            """
            AddAccessJSON: "call": [ { "name": "roles", … }, { "name": "Groups", … } ]
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var calls = context.Pack.Find(AttributeNames.AddAccess)?.Root.Find("call");
        var granted = context.CallsOf(AttributeNames.AddAccess).Select(call => call.Name?.Value).ToHashSet(StringComparer.Ordinal);
        var isNamedOtherwise = context.CallsOf(AttributeNames.AddAccess).Any(call => !context.EntitlementTypes.Any(type => type.Name == call.Name?.Value));
        foreach (var type in context.EntitlementTypes)
        {
            if (((SourceObject)type.Value).FindObject("call") is { Members.Count: > 0 } && !granted.Contains(type.Name) && !isNamedOtherwise)
                findings.Add(Found(calls?.Location ?? type.NameLocation, $"{Quote.Of(type.Name)} is imported, but no call of AddAccessJSON is named so.", "Add the call."));
        }
    }
}
