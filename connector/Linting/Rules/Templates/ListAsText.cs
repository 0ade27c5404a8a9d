using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Lists are written as JSON.</summary>
internal sealed class ListAsText : LintRule
{
    public override RuleDescription Description { get; } = new("template/list-as-text", Severity.Warning, "X08")
    {
        Title = "Lists are written as JSON",
        Why = "A list prints as [a, b] and a map as [k:v], which is no JSON.",
        Consequence = "The target refuses the body with 400.",
        Before =
            """
            "httpParams": "{\"groups\": ${response.call1.message.groups.collect{it.id}}}"
            """,
        After =
            """
            "httpParams": "{\"groups\": ${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(response.call1.message.groups.collect{it.id})}}"
            """,
    };

    private static readonly HashSet<string> GiveLists = new(StringComparer.Ordinal) { "collect", "findAll", "split", "tokenize", "sort", "unique", "toList", "keySet", "values", "plus", "minus", "reverse" };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Bodies.Select(body => body.Template).OfType<PackTemplate>())
        {
            foreach (var hole in template.HoleParts)
            {
                var printed = Printed.Of(hole);
                if (printed is ListLiteral or MapLiteral || (printed is Call { Name: { } name } call && GiveLists.Contains(name) && call.Arguments is [ClosureLiteral] or [Literal] or [] && !IsText(call)))
                    findings.Add(Found(template.LocationAt(hole.Source.Start), $"{Quote.Of(hole.Source.Of(template.Text))} prints a list, but not as JSON does.", "Let ObjectMapper write it."));
            }
        }
    }

    // 'abc'.reverse() and the like are texts.
    private static bool IsText(Call call) => call.Name is "reverse" or "plus" or "minus" or "values";
}
