using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Paths of paging say whether they mean body or headers.</summary>
internal sealed class PagingPathWithoutPrefix : LintRule
{
    public override RuleDescription Description { get; } = new("import/paging-path-without-prefix", Severity.Warning, "I11")
    {
        Title = "Paths of paging say whether they mean body or headers",
        Why = "totalCountPath and the like begin with completeResponseMap. for the body or headers. for the headers; nextUrlPath finds the body under response.completeResponseMap (vendor-documented). 8 of 54 published packages leave it out.",
        Consequence = "The path may lead nowhere, and paging ends after the first page.",
        Before =
            """
            "totalCountPath": "totalResults"
            """,
        After =
            """
            "totalCountPath": "completeResponseMap.totalResults"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Role == TemplateRole.NextUrl))
        {
            foreach (var property in template.Nodes.OfType<Property>().Where(property => property.Target is Variable { Path: "response" } && property.Name is not ("completeResponseMap" or "objectList")))
                findings.Add(Found(template.LocationAt(property.Offset), $"In nextUrlPath, {Quote.Of($"response.{property.Name}")} is nothing: the body stands under response.completeResponseMap.", $"Write {Quote.Of($"response.completeResponseMap.{property.Name}")}."));
        }

        foreach (var path in Paging.Paths(context).Where(path => !Paging.IsNumber(path.Value)))
        {
            if (!path.Value.StartsWith("completeResponseMap", StringComparison.Ordinal) && !path.Value.StartsWith("headers", StringComparison.Ordinal) && path.Value is not ("objectList" or ""))
                findings.Add(Found(path, $"{Quote.Of(path.Value)} does not say whether it means body or headers.", $"Write {Quote.Of($"completeResponseMap.{path.Value}")}."));
        }
    }
}
