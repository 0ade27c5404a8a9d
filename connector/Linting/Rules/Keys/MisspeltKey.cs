using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Keys;

/// <summary>Keys are spelled as documented.</summary>
internal sealed class MisspeltKey : LintRule
{
    public override RuleDescription Description { get; } = new("key/misspelt", Severity.Warning, "own")
    {
        Title = "Keys are spelled as documented",
        Why = "A key EIC does not know is not an error to it: it is simply not read.",
        Consequence = "The key is ignored, as if it were not there.",
        Before =
            """
            "sucessResponses": { "statusCode": [200] }
            """,
        After =
            """
            "successResponses": { "statusCode": [200] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (node, known) in KnownKeys.Places(context))
        {
            foreach (var member in node.Members)
            {
                if (!known.Any(name => string.Equals(name, member.Name, StringComparison.OrdinalIgnoreCase)) && NearestName.Of(member.Name, known.Where(name => name.Length > 3 && node.Find(name) is null), 2) is { } meant)
                    findings.Add(Found(member.NameLocation, $"{Quote.Of(member.Name)} is no key that EIC reads here.", $"Did you mean {Quote.Of(meant)}?"));
            }
        }
    }
}
