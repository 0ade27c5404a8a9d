using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;
using Index = OpsRampHarness.Connector.Templates.Syntax.Index;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>A response is one of a call made before.</summary>
internal sealed class UnknownResponse : LintRule
{
    public override RuleDescription Description { get; } = new("template/unknown-response", Severity.Error, "P05")
    {
        Title = "A response is one of a call made before",
        Why = "The answers of earlier calls stand under response by the call's name; in AddAccessJSON and RemoveAccessJSON by name and a running number, from 1 (vendor-documented).",
        Consequence = "There is no such answer: the task fails with a null pointer, after the calls before have already been made.",
        Before =
            """
            RemoveAccessJSON: { "name": "roles", … }, { "name": "roles", "url": "…/${response.roles.message.id}" }
            """,
        After =
            """
            RemoveAccessJSON: { "name": "roles", … }, { "name": "roles", "url": "…/${response.roles1.message.id}" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates.Where(template => template.Call is null or { Kind: CallKind.Provisioning }))
        {
            var calls = context.CallsOf(template.Attribute.Name).Where(call => call.Kind == CallKind.Provisioning).ToList();
            if (calls.Exists(call => call.Node.Find("callOrder") is not null || call.Name is null || call.Name.Value.Contains('$', StringComparison.Ordinal)))
                continue;
            var known = Answers(template.Attribute.Name, template.Call is null ? calls : calls.TakeWhile(call => !ReferenceEquals(call.Node, template.Call.Node)), template.Call).ToList();
            foreach (var (name, offset) in template.Nodes.Select(Asked).OfType<AskedName>().Where(asked => asked.Name != "headers" && !known.Contains(asked.Name, StringComparer.Ordinal)))
            {
                findings.Add(Found(
                    template.LocationAt(offset), $"No call that answers as {Quote.Of(name)} is made before this one.",
                    known.Count == 0 ? "Make the call first." : $"Answers there are: {Quote.List(known)}."));
            }
        }
    }

    private static AskedName? Asked(SyntaxNode node) => node switch
    {
        Property { Target: Variable { Path: "response" }, Name: { } name } property => new AskedName(name, property.Offset),
        Call { Target: Variable { Path: "response" }, Name: "get", Arguments: [Literal { Value: string name } literal] } => new AskedName(name, literal.Offset),
        Index { Target: Variable { Path: "response" }, Key: Literal { Value: string name } literal } => new AskedName(name, literal.Offset),
        _ => null,
    };

    private static IEnumerable<string> Answers(string attribute, IEnumerable<PackCall> before, PackCall? call)
    {
        if (attribute is not (AttributeNames.AddAccess or AttributeNames.RemoveAccess))
            return before.Select(earlier => earlier.Name!.Value).Distinct(StringComparer.Ordinal);
        // Of a task only the calls of its entitlement type are made.
        return before.Where(earlier => call is null || earlier.Name!.Value == call.Name!.Value).GroupBy(earlier => earlier.Name!.Value, StringComparer.Ordinal)
            .SelectMany(group => group.Select((_, index) => FormattableString.Invariant($"{group.Key}{index + 1}")));
    }
}
