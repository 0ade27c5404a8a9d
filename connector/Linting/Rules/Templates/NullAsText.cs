using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>An empty attribute does not become the word null.</summary>
internal sealed class NullAsText : LintRule
{
    public override RuleDescription Description { get; } = new("template/null-as-text", Severity.Warning, "P10")
    {
        Title = "An empty attribute does not become the word null",
        Why = "An attribute that is empty prints as the four letters null. Most persons lack most attributes.",
        Consequence = "The word null is sent, and the target stores it.",
        Before =
            """
            "httpParams": "{\"country\": \"${user.country}\"}"
            """,
        After =
            """
            "httpParams": "{\"country\": \"${user.country==null?'':user.country}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            if (!(template.Call is { Kind: CallKind.Provisioning } && template.Role is TemplateRole.Body or TemplateRole.Url))
                continue;
            var nullable = NullableIn(template);
            if (nullable.Count > 0)
            {
                var names = nullable.Select(value => value.Name).Distinct(StringComparer.Ordinal).ToList();
                findings.Add(Found(
                    template.LocationAt(nullable[0].Offset), $"{Quote.List(names)} {(names.Count == 1 ? "becomes" : "become")} the word null when empty.",
                    $"Write ${{{names[0]}==null?'':{names[0]}}}, or let ObjectMapper write the value without quotes around it."));
            }
        }
    }

    private static List<AskedName> NullableIn(PackTemplate template)
    {
        var found = new List<AskedName>();
        foreach (var hole in template.HoleParts)
        {
            foreach (var value in Printed.Unguarded(hole))
            {
                if (Nullable(value) is { } name)
                    found.Add(name);
            }
        }

        return found;
    }

    private static AskedName? Nullable(Expression value) => value switch
    {
        Property { Target: Variable { Path: "requestAccessAttributes" or "reqAttrs" }, Path: { } path } attribute => new AskedName(path, attribute.Start),
        _ when BoundColumn.Of(value) is { MayBeNull: true } column => new AskedName(column.Path, column.Access.Start),
        _ => null,
    };
}
