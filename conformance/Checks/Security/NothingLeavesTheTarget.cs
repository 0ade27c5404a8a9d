using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Security;

/// <summary>Tokens and names go to OpsRamp and to nobody else.</summary>
public sealed class NothingLeavesTheTarget : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "secure/nothing-leaves-the-target",
        "Every request goes to the host of the token URL",
        Level.Secure,
        null,
        "the token of a tenant is worth as much as its password",
        "EIC sends the token and the person's data to another host.",
        "Write the host of the token URL in every URL, or declare a further host of your own in harness.json.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => EveryOperation.Cases(pack, (context, location) =>
    {
        var away = context.World!.Eic.Exchanges.FirstOrDefault(exchange => exchange.Outcome == ExchangeOutcome.Refused);
        context.Assert.That(away is null, () => new Failure("call-leaves-target", $"{ExchangeWords.Request(away!)} goes to {new Uri(away!.Request!.Url.Text).Host}")
        {
            Location = away!.Request!.Url.Source ?? location,
        });
    });
}
