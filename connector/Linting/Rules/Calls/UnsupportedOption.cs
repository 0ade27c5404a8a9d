using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>Conditions and loops stand where EIC reads them.</summary>
internal sealed class UnsupportedOption : LintRule
{
    public override RuleDescription Description { get; } = new("call/unsupported-option", Severity.Warning, "P16")
    {
        Title = "Conditions and loops stand where EIC reads them",
        Why = "callCondition and callListPath work in CreateAccountJSON only (vendor-documented).",
        Consequence = "The call is made always, and once.",
        Before =
            """
            UpdateAccountJSON: "callCondition": "${user.statuskey==1}"
            """,
        After =
            """
            UpdateAccountJSON: "httpMethod": "${user.statuskey==1?'POST':'GET'}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.ProvisioningCalls.Where(call => call.Attribute.Name != AttributeNames.CreateAccount)
            .SelectMany(call => call.Node.Members)
            .Where(member => member.Name is "callCondition" or "callListPath")
            .Select(member => Found(member.NameLocation, $"{Quote.Of(member.Name)} is read in CreateAccountJSON only.", "Decide in the URL, the method or the body instead.")));
}
