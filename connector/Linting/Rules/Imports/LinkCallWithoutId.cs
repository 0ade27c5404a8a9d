using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A call for each record says which record.</summary>
internal sealed class LinkCallWithoutId : LintRule
{
    public override RuleDescription Description { get; } = new("import/link-call-without-id", Severity.Error, "I23")
    {
        Title = "A call for each record says which record",
        Why = "httpEntToAcct and httpAcctToEnt make one call per entitlement or account; ${id} stands for it (vendor-documented).",
        Consequence = "The same call is made again and again, and every record gets the same links.",
        Before =
            """
            "processingType": "httpEntToAcct", "http": { "url": "https://hostname/api/groups/members" }
            """,
        After =
            """
            "processingType": "httpEntToAcct", "http": { "url": "https://hostname/api/groups/${id}/members" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Kind == CallKind.LinkImport && call.Url is not null))
        {
            var type = call.Node.FindString("processingType") ?? context.AccessLinks?.FindString("processingType");
            var names = context.TemplatesOf(call).Any(MayName);
            if (type?.Value is "httpEntToAcct" or "httpAcctToEnt" && !names)
                findings.Add(Found(call.Url!, $"{Quote.Of(call.Url!.Value)} is the same for every record.", "Put ${id} where the record's id belongs."));
        }
    }

    // What cannot be read may name it.
    private static bool MayName(PackTemplate template) => !template.IsUnderstood || template.Nodes.Any(node => node is Variable { Name: "id" } or Property { Name: "id" });
}
