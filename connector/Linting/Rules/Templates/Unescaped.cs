using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Free text is escaped in a JSON body.</summary>
internal sealed class Unescaped : LintRule
{
    public override RuleDescription Description { get; } = new("template/unescaped", Severity.Warning, "P11")
    {
        Title = "Free text is escaped in a JSON body",
        Why = "EIC puts values into a body as they are (vendor-documented: authors escape themselves). A quote, backslash or line break in a name ends the JSON string too early.",
        Consequence = "The target refuses the body with 400, for this person only, and the task is tried until its tries are used up.",
        Before =
            """
            "httpParams": "{\"lastName\": \"${user.lastname}\"}"
            """,
        After =
            """
            "httpParams": "{\"lastName\": ${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(user.lastname)}}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies)
        {
            if (body is not { Call.Kind: CallKind.Provisioning, Template: { } template })
                continue;
            var free = FreeTextsIn(template);
            if (free.Count > 0)
            {
                findings.Add(Found(
                    template.LocationAt(free[0].Access.Start), $"A quote, backslash or line break in {Quote.List(free.Select(column => column.Path).Distinct(StringComparer.Ordinal))} breaks the body.",
                    "Let ObjectMapper write the value, without quotes around the hole."));
            }
        }
    }

    private static List<BoundColumn> FreeTextsIn(PackTemplate template)
    {
        var found = new List<BoundColumn>();
        foreach (var hole in template.HoleParts)
        {
            foreach (var value in Printed.Unguarded(hole))
                Add(value);
            // A guard against null is none against quotes.
            if (Printed.Of(hole) is Conditional conditional)
            {
                Add(conditional.Yes);
                Add(conditional.No);
            }
        }

        return found;

        void Add(Expression value)
        {
            if (BoundColumn.Of(value) is { IsFreeText: true } column && !found.Exists(other => ReferenceEquals(other.Access, column.Access)))
                found.Add(column);
        }
    }
}
