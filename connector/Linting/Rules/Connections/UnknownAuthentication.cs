using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Connections;

/// <summary>Every call names an authentication that exists.</summary>
internal sealed class UnknownAuthentication : LintRule
{
    public override RuleDescription Description { get; } = new("connection/unknown-authentication", Severity.Error, "C02")
    {
        Title = "Every call names an authentication that exists",
        Why = "The connection of a call, or of the section around it, is the name of an authentication in ConnectionJSON, spelled exactly so.",
        Consequence = "The call cannot authenticate: EIC fails it before anything is sent.",
        Before =
            """
            "connection": "acctAuth"      // ConnectionJSON has only userAuth
            """,
        After =
            """
            "connection": "userAuth"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var known = context.Authentications.Select(member => member.Name).ToList();
        if (known.Count == 0)
            return;
        foreach (var call in context.Calls.Where(call => call.Kind is not (CallKind.Token or CallKind.TestConnection) && call.Url is not null))
        {
            if (call.Connection is null)
                findings.Add(Found(call.Node, $"{call.Title} does not say which authentication it uses.", $"Add \"connection\": \"{known[0]}\"."));
            else if (!known.Contains(call.Connection.Value, StringComparer.Ordinal))
                findings.Add(Found(call.Connection, $"There is no authentication {Quote.Of(call.Connection.Value)} in ConnectionJSON.", $"Name {Quote.Of(NearestName.Of(call.Connection.Value, known) ?? known[0])}."));
        }
    }
}
