using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Variables exist.</summary>
internal sealed class UnknownVariable : LintRule
{
    public override RuleDescription Description { get; } = new("template/unknown-variable", Severity.Error, "X02")
    {
        Title = "Variables exist where they are used",
        Why = "EIC binds a fixed set of variables, case included, and not all of them everywhere: entitlementValue is there for access tasks only, person attributes not in imports (vendor-documented).",
        Consequence = "EIC cannot evaluate the text: the task or import fails before anything is sent.",
        Before =
            """
            "url": "https://hostname/api/users/${acount.accountID}"
            """,
        After =
            """
            "url": "https://hostname/api/users/${account.accountID}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            if (TemplateVariables.Of(template) is not { } known)
                continue;
            var taken = HyphenatedName.In(template).Select(name => name.Subtraction.Right).ToList();
            foreach (var variable in template.Nodes.OfType<Variable>().Where(variable => variable.Path is not null && !known.Contains(variable.Path, StringComparer.Ordinal) && !taken.Exists(part => ReferenceEquals(part, variable))))
            {
                // $name without braces is another finding.
                if (IsBare(template, variable.Offset))
                    continue;
                var nearest = NearestName.Of(variable.Name, known.Order(StringComparer.Ordinal));
                findings.Add(Found(
                    template.LocationAt(variable.Offset),
                    TemplateVariables.IsKnown(variable.Name) ? $"There is no variable {Quote.Of(variable.Name)} in this place." : $"There is no variable {Quote.Of(variable.Name)}.",
                    nearest is null ? "Use one that is bound here." : $"Did you mean {Quote.Of(nearest)}?"));
            }
        }
    }

    private static bool IsBare(PackTemplate template, int offset) => offset > 0 && template.Text[offset - 1] == '$' && !TemplateVariables.IsKnown(template.Text[offset..]);
}
