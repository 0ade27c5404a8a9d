using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Keys;

/// <summary>Keys are written in the documented case.</summary>
internal sealed class WrongKeyCase : LintRule
{
    public override RuleDescription Description { get; } = new("key/wrong-case", Severity.Warning, "P08")
    {
        Title = "Keys are written in the documented case",
        Why = "EIC reads keys as they are written; SuccessResponses is another key than successResponses. 2 of 54 published packages have one.",
        Consequence = "The key is ignored, as if it were not there.",
        Before =
            """
            "SuccessResponses": { "statusCode": [200] }
            """,
        After =
            """
            "successResponses": { "statusCode": [200] }
            """,
        CanBeMended = true,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (node, known) in KnownKeys.Places(context))
        {
            foreach (var member in node.Members)
            {
                if (known.Contains(member.Name))
                    continue;
                var meant = known.FirstOrDefault(name => string.Equals(name, member.Name, StringComparison.OrdinalIgnoreCase));
                if (meant is not null)
                    findings.Add(Found(member.NameLocation, $"{Quote.Of(member.Name)} is not read; the key is {Quote.Of(meant)}.", $"Rename it to {meant}.", node.Find(meant) is null ? member.Rename(meant) : null));
            }
        }
    }
}
