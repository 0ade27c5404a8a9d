using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>A hole outside quotes always prints a value.</summary>
internal sealed class HoleOutsideQuotes : LintRule
{
    public override RuleDescription Description { get; } = new("template/hole-outside-quotes", Severity.Warning, "P13")
    {
        Title = "A hole outside quotes always prints a value",
        Why = "Without quotes the hole must print a JSON value. A text without quotes, or nothing at all, is none.",
        Consequence = "The target refuses the body with 400.",
        Before =
            """
            "httpParams": "{\"id\": ${entitlementValue.entitlementID}}"
            """,
        After =
            """
            "httpParams": "{\"id\": \"${entitlementValue.entitlementID}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies.Where(body => body is { Template: not null, Root: not null }))
        {
            foreach (var place in Holes(body.Root!))
            {
                var hole = body.Template!.HoleParts.FirstOrDefault(part => body.Template.LocationAt(part.Source.Start) == place.Location with { Pointer = body.Template.Node.Pointer });
                if (hole is not null && Printed.Of(hole) is { } printed && BoundColumn.Of(printed) is { Kind: ColumnKind.Text } column)
                    findings.Add(Found(place, $"{Quote.Of(column.Path)} prints a text without quotes, or nothing.", "Write quotes around the hole."));
            }
        }
    }

    private static IEnumerable<SourceHole> Holes(SourceNode node) => node switch
    {
        SourceHole hole => [hole],
        SourceObject json => json.Members.SelectMany(member => Holes(member.Value)),
        SourceArray array => array.Items.SelectMany(Holes),
        _ => [],
    };
}
