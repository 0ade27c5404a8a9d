using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>Templates keep to what this tool knows of Groovy.</summary>
internal sealed class NotUnderstood : LintRule
{
    public override RuleDescription Description { get; } = new("template/not-understood", Severity.Note, "own")
    {
        Title = "Templates keep to what can be judged here",
        Why = "EIC runs the whole of Groovy, this tool the part of it that connectors use. What it does not know it does not judge.",
        Before =
            """
            "url": "https://hostname/api/${user.@email}"
            """,
        After =
            """
            "url": "https://hostname/api/${user.email}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Templates.Where(template => template.Error is { Kind: not TemplateErrorKind.Parse })
            .Select(template => Found(template.LocationAt(template.Error!.Offset), $"Nothing is said about the template {Quote.Of(template.Text)}: {template.Error.Message}", "Nothing needs to be done if EIC evaluates it; a simpler form can be checked.")));
}
