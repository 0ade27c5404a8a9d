using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Tickets;

/// <summary>EIC learns the number and the state of a ticket.</summary>
internal sealed class NoTicketPath : LintRule
{
    public override RuleDescription Description { get; } = new("ticket/no-path", Severity.Warning, "P24")
    {
        Title = "EIC learns the number and the state of a ticket",
        Why = "CreateTicketJSON needs ticketidPath, TicketStatusJSON ticketStatusPath (vendor-documented as mandatory).",
        Consequence = "EIC cannot follow the ticket, and the task stays open.",
        Before =
            """
            CreateTicketJSON: { "call": [ … ] }
            """,
        After =
            """
            CreateTicketJSON: { "ticketidPath": "call1.message.result.number", "call": [ … ] }
            """,
    };

    private static readonly (string Attribute, string Key)[] Needed = [(AttributeNames.CreateTicket, "ticketidPath"), (AttributeNames.TicketStatus, "ticketStatusPath")];

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var (name, key) in Needed)
        {
            if (context.Pack.Find(name) is { } attribute && attribute.Root.Find(key) is null && !context.CallsOf(name).Any(call => call.Node.Find(key) is not null))
                findings.Add(Found(attribute.Root, $"{name} has no {key}.", $"Add \"{key}\"."));
        }
    }
}
