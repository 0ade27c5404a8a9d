using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Access;

/// <summary>Taking one access away leaves the others.</summary>
internal sealed class RemovalOverwrites : LintRule
{
    public override RuleDescription Description { get; } = new("access/removal-overwrites", Severity.Note, "P17")
    {
        Title = "Taking one access away leaves the others",
        Why = "A PUT usually replaces the whole object: a list in its body that names one member, or none, drops all others.",
        Consequence = "Depending on the target, more access is taken away than was asked for.",
        Before =
            """
            RemoveAccessJSON: "httpMethod": "PUT", "httpParams": "{\"members\": []}"
            """,
        After =
            """
            RemoveAccessJSON: "httpMethod": "DELETEWITHBODY", "httpParams": "[{\"id\": \"${account.accountID}\"}]"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies)
        {
            if (body.Call.Attribute.Name == AttributeNames.RemoveAccess && body.Call.SentMethod == "PUT" && body.Root is SourceObject json && json.Members.Any(member => member.Value is SourceArray))
                findings.Add(Found(body.Call.Method!, "PUT replaces what is there, and the body holds a list.", "Make sure that the list holds everything that is to stay, or use a call that takes one member away."));
        }
    }
}
