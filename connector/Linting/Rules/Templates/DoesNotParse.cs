using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Every template is one.</summary>
internal sealed class DoesNotParse : LintRule
{
    public override RuleDescription Description { get; } = new("template/does-not-parse", Severity.Error, "X01 I13")
    {
        Title = "Every template can be read",
        Why = "A template is Groovy between ${ and }. A quote or brace that is not closed, a lone dollar sign or a curly quote from a document makes the whole text unreadable.",
        Consequence = "EIC cannot evaluate the text: the task or import fails, every time.",
        Before =
            """
            "url": "https://hostname/api/users/${account.accountID"
            """,
        After =
            """
            "url": "https://hostname/api/users/${account.accountID}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Templates.Where(template => template.Error is { Kind: TemplateErrorKind.Parse } && QuoteBehindBrace.In(template.Text) is null)
            .Select(template => Found(template.LocationAt(template.Error!.Offset), $"The template {Quote.Of(template.Text)} cannot be read: {template.Error.Message}", "Mend it here or just before.")));
}
