using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Bodies;

/// <summary>The body has the shape the operation reads.</summary>
internal sealed class WrongBodyShape : LintRule
{
    public override RuleDescription Description { get; } = new("body/wrong-shape", Severity.Error, "own")
    {
        Title = "The body has the shape the operation reads",
        Why = "Some operations read one object, others a bare list; a list in an object is not the same.",
        Consequence = "The target refuses the body with 400.",
        Before =
            """
            POST …/userGroups/{id}/users   "httpParams": "{\"id\": \"${account.accountID}\"}"
            """,
        After =
            """
            POST …/userGroups/{id}/users   "httpParams": "[{\"id\": \"${account.accountID}\"}]"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies.Where(body => body.Call.Url is not null))
        {
            var route = context.RouteOf(body.Call).Route;
            if (route?.Body == TargetBody.JsonArray && body.Root is SourceObject)
                findings.Add(Found(body.Root, $"{route} reads a list, but the body is an object.", "Write […] around it."));
            else if (route?.Body == TargetBody.JsonObject && body.Root is SourceArray)
                findings.Add(Found(body.Root, $"{route} reads an object, but the body is a list.", "Write the object alone."));
        }
    }
}
