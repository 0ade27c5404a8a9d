using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Rules.Bodies;

/// <summary>A field gets the attribute it is named after.</summary>
internal sealed class FieldFromOtherColumn : LintRule
{
    public override RuleDescription Description { get; } = new("body/field-from-other-column", Severity.Warning, "own")
    {
        Title = "A field gets the attribute it is named after",
        Why = "A field called email that is filled with another attribute, although persons have an email, is usually a slip.",
        Consequence = "The target stores one attribute in the place of another.",
        Before =
            """
            "httpParams": "{\"country\": \"${user.city}\"}"
            """,
        After =
            """
            "httpParams": "{\"country\": \"${user.country}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies.Where(body => body is { Template: not null, Call.Kind: CallKind.Provisioning }))
        {
            foreach (var member in ImportSections.Objects(body.Root).SelectMany(json => json.Members))
            {
                if (!UserColumns.Catalogue.TryFind(member.Name, out var named) || Read(body.Template!, member.Value) is not [{ Variable: "user" } only])
                    continue;
                if (!string.Equals(only.Name, named.Name, StringComparison.OrdinalIgnoreCase))
                    findings.Add(Found(body.Template!.LocationAt(only.Access.Start), $"The field {Quote.Of(member.Name)} is filled with {Quote.Of(only.Path)}.", $"Write user.{named.Name}, if that is meant."));
            }
        }
    }

    /// <summary>The different columns that a value of the body shows; what is put together from something else besides is meant so.</summary>
    private static List<BoundColumn> Read(PackTemplate template, SourceNode value)
    {
        var composed = template.Nodes.OfType<Binary>().SelectMany(sum => sum.Tree()).ToHashSet();
        return
        [
            .. template.Nodes.Where(node => !composed.Contains(node)).Select(BoundColumn.Of).OfType<BoundColumn>()
                .Where(column => IsWithin(template.LocationAt(column.Access.Start), value))
                .DistinctBy(column => column.Path),
        ];
    }

    private static bool IsWithin(SourceLocation place, SourceNode value) =>
        (place.Line, place.Column).CompareTo((value.Location.Line, value.Location.Column)) >= 0
        && (place.Line, place.Column).CompareTo((value.EndLocation.Line, value.EndLocation.Column)) < 0;
}
