using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Operations;

/// <summary>No two operations are the same calls.</summary>
internal sealed class IdenticalOperation : LintRule
{
    private const int MostPromised = 3;

    public override RuleDescription Description { get; } = new("operation/identical", Severity.Warning, "P19")
    {
        Title = "No two operations are the same calls",
        Why = "An operation that does what another one does is usually a copy that was never changed: a removal that only disables leaves the user there.",
        Consequence = "One of the two operations does not do what its name says.",
        Before =
            """
            RemoveAccountJSON: POST …/users/${account.accountID}/DEACTIVATE      // as DisableAccountJSON
            """,
        After =
            """
            RemoveAccountJSON: POST …/users/${account.accountID}/TERMINATE
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in ByPromise(context.Pack.Attributes))
        {
            var calls = context.CallsOf(attribute.Name).Where(call => call.Kind == CallKind.Provisioning && call.Url is not null).ToList();
            if (calls.Count == 0)
                continue;
            var text = string.Join('\n', calls.Select(call => $"{call.SentMethod} {call.Url!.Value} {Body(call)}"));
            if (!seen.TryAdd(text, attribute.Name))
                findings.Add(Found(calls[0].Url!, $"{attribute.Name} makes the same calls as {seen[text]}.", $"Make the call that does what {attribute.Name} is for."));
        }
    }

    // Of two that are alike the one whose name promises more is to blame, so it comes later.
    private static IEnumerable<PackAttribute> ByPromise(IReadOnlyList<PackAttribute> attributes)
    {
        for (var promise = 0; promise <= MostPromised; promise++)
        {
            foreach (var attribute in attributes)
            {
                if (PromiseOf(attribute.Name) == promise)
                    yield return attribute;
            }
        }
    }

    private static int PromiseOf(string attribute) => attribute switch
    {
        AttributeNames.CreateAccount or AttributeNames.AddAccess => 0,
        AttributeNames.EnableAccount => 1,
        AttributeNames.DisableAccount => 2,
        _ => MostPromised,
    };

    private static string Body(PackCall call) => (call.Parameters as SourceString)?.Value ?? call.Parameters?.RawText ?? "";
}
