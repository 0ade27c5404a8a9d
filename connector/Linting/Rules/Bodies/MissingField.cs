using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Bodies;

/// <summary>A body has the fields the target insists on.</summary>
internal sealed class MissingField : LintRule
{
    public override RuleDescription Description { get; } = new("body/missing-field", Severity.Error, "own")
    {
        Title = "A body has the fields the target insists on",
        Why = "The operation refuses a request without them.",
        Consequence = "The call always fails.",
        Before =
            """
            POST …/users   "httpParams": "{\"loginName\": \"jane\"}"
            """,
        After =
            """
            POST …/users   "httpParams": "{\"loginName\": \"jane\", \"password\": …, \"firstName\": …, \"lastName\": …, \"email\": …}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (route, json) in RouteSearch.BodyObjects(context))
        {
            if (json.HasComputedMembers)
                continue;
            var missing = route.BodyFields.Where(field => field.IsRequired && json.Find(field.Name) is null).Select(field => field.Name).ToList();
            // A misspelt one is another finding.
            var misspelt = json.Members.Any(member => !route.BodyFields.Any(field => field.Name == member.Name) && NearestName.Of(member.Name, missing) is not null);
            if (missing.Count > 0 && !misspelt)
                findings.Add(Found(json, $"{route} needs {Quote.List(missing)}.", $"Add {string.Join(", ", missing)}."));
        }
    }
}
