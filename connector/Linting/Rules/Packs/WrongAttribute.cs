using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Packs;

/// <summary>Each attribute holds its own kind of JSON.</summary>
internal sealed class WrongAttribute : LintRule
{
    public override RuleDescription Description { get; } = new("pack/wrong-attribute", Severity.Error, "I44")
    {
        Title = "Each attribute holds its own kind of JSON",
        Why = "An authentications block in ImportAccountEntJSON, or a user import there, is a JSON pasted into the wrong field. Two of 54 published packages and the Terraform provider's example do so.",
        Consequence = "EIC finds nothing it knows in it: nothing is imported, or nothing is done.",
        Before =
            """
            ImportAccountEntJSON.json: { "authentications": { … } }
            """,
        After =
            """
            ConnectionJSON.json: { "authentications": { … } }
            """,
    };

    private static readonly (string Key, string Attribute)[] Signatures =
    [
        ("authentications", AttributeNames.Connection), ("accountParams", AttributeNames.ImportAccountEnt), ("entitlementParams", AttributeNames.ImportAccountEnt),
        ("acctEntParams", AttributeNames.ImportAccountEnt), ("userResponsePath", AttributeNames.ImportUser), ("ticketStatusPath", AttributeNames.TicketStatus),
    ];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var attribute in context.Pack.Attributes)
        {
            foreach (var (key, owner) in Signatures)
            {
                if (attribute.Name != owner && attribute.Root.FindMember(key) is { } member)
                    findings.Add(Found(member.NameLocation, $"{Quote.Of(key)} belongs into {owner}, not into {attribute.Name}.", $"Move it to {owner}."));
            }
        }
    }
}
