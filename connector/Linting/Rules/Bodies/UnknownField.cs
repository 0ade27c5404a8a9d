using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Bodies;

/// <summary>The target knows the fields of a body.</summary>
internal sealed class UnknownField : LintRule
{
    public override RuleDescription Description { get; } = new("body/unknown-field", Severity.Warning, "own")
    {
        Title = "The target knows the fields of a body",
        Why = "A field the operation does not know is ignored or refused; often it is a misspelt one.",
        Consequence = "What the field should set is not set.",
        Before =
            """
            POST …/users   "httpParams": "{\"fristName\": \"Jane\"}"
            """,
        After =
            """
            POST …/users   "httpParams": "{\"firstName\": \"Jane\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (route, json) in RouteSearch.BodyObjects(context))
        {
            if (route.BodyFields.Count == 0)
                continue;
            foreach (var member in json.Members.Where(member => !member.Name.Contains("${", StringComparison.Ordinal) && !route.BodyFields.Any(field => field.Name == member.Name)))
            {
                var nearest = NearestName.Of(member.Name, route.BodyFields.Select(field => field.Name));
                findings.Add(Found(member.NameLocation, $"{route} knows no field {Quote.Of(member.Name)}.", nearest is null ? "Delete it." : $"Did you mean {Quote.Of(nearest)}?"));
            }
        }
    }
}
