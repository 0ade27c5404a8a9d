using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Access;

/// <summary>Removing what is already gone counts as done.</summary>
internal sealed class RemovalNotRepeatable : LintRule
{
    public override RuleDescription Description { get; } = new("access/removal-not-repeatable", Severity.Note, "P18")
    {
        Title = "Removing what is already gone counts as done",
        Why = "A task is tried again after a failure. DELETE of one member usually answers 404 when it is gone already.",
        Consequence = "A task whose first answer got lost fails for ever.",
        Before =
            """
            "httpMethod": "DELETE", "url": "…/members/${account.accountID}", "successResponses": { "statusCode": [200] }
            """,
        After =
            """
            "httpMethod": "DELETE", "url": "…/members/${account.accountID}", "successResponses": { "statusCode": [200, 404] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.CallsOf(AttributeNames.RemoveAccess).Concat(context.CallsOf(AttributeNames.RemoveAccount)))
        {
            var endsWithRecord = call.Url is { } url && url.Value.EndsWith('}') && !call.HasBody;
            var codes = call.Node.FindObject("successResponses")?.FindArray("statusCode")?.Items.Select(item => (item as SourceString)?.Value ?? item.RawText).ToList() ?? [];
            if (call.SentMethod == "DELETE" && endsWithRecord && codes.Count > 0 && !codes.Contains("404"))
                findings.Add(Found(call.Node.Find("successResponses")!, "404, the usual answer when the record is already gone, counts as a failure.", "Add 404 to statusCode if the target answers so."));
        }
    }
}
