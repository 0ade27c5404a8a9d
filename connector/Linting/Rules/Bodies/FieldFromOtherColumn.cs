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
            foreach (var member in MembersIn(body.Root))
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
        var composed = new HashSet<SyntaxNode>();
        foreach (var node in template.Nodes)
        {
            if (node is Binary sum)
                composed.UnionWith(sum.Tree());
        }

        var columns = new List<BoundColumn>();
        foreach (var node in template.Nodes)
        {
            if (!composed.Contains(node) && BoundColumn.Of(node) is { } column && IsWithin(template.LocationAt(column.Access.Start), value) && !columns.Exists(other => other.Path == column.Path))
                columns.Add(column);
        }

        return columns;
    }

    private static bool IsWithin(SourceLocation place, SourceNode value) =>
        SourceLocation.InOrder.Compare(place, value.Location) >= 0 && SourceLocation.InOrder.Compare(place, value.EndLocation) < 0;

    private static IEnumerable<SourceMember> MembersIn(SourceNode? node)
    {
        foreach (var json in ImportSections.Objects(node))
        {
            foreach (var member in json.Members)
                yield return member;
        }
    }
}
