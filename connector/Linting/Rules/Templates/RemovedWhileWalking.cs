using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates.Syntax;
using PathAccess = OpsRampHarness.Connector.Templates.Syntax.Access;

namespace OpsRampHarness.Connector.Linting.Rules.Templates;

/// <summary>A list is not changed while it is walked over.</summary>
internal sealed class RemovedWhileWalking : LintRule
{
    public override RuleDescription Description { get; } = new("template/removed-while-walking", Severity.Warning, "X10")
    {
        Title = "A list is not changed while it is walked over",
        Why = "Taking an element out of a list inside a loop over it is an error, unless the loop ends there. Seen in a published package.",
        Consequence = "The task fails with a concurrent modification.",
        Before =
            """
            "${response.call1.message.ids.each{ if(it==account.accountID){response.call1.message.ids.remove(it)} }}"
            """,
        After =
            """
            "${response.call1.message.ids.findAll{it!=account.accountID}}"
            """,
    };

    private static readonly HashSet<string> Walks = new(StringComparer.Ordinal) { "each", "eachWithIndex", "collect", "find", "findAll", "any", "every" };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var template in context.Templates)
        {
            foreach (var walk in template.Nodes.OfType<Call>().Where(call => call.Name is { } name && Walks.Contains(name) && call.Target is PathAccess { Path: not null }))
            {
                var path = ((PathAccess)walk.Target).Path;
                var removal = walk.Arguments.OfType<ClosureLiteral>().SelectMany(closure => closure.Tree()).OfType<Call>()
                    .FirstOrDefault(call => call.Name is "remove" or "removeAt" or "removeElement" && call.Target is PathAccess target && target.Path == path);
                if (removal is not null)
                    findings.Add(Found(template.LocationAt(removal.Offset), $"{Quote.Of(path!)} is changed while it is walked over.", "Keep the elements that are to stay, with findAll."));
            }
        }
    }
}
