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
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => [CheckCase.Of("", null, PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        if (await Lifetime.PlayAsync(context) is { } world) Judge(context, world);
    }

    /// <summary>Judges every request of a world.</summary>
    internal static void Judge(CaseContext context, World world)
    {
        foreach (var exchange in world.Eic.Exchanges)
        {
            context.Assert.That(exchange.Outcome != ExchangeOutcome.Refused, () => new Failure(
                "call-leaves-target", $"{ExchangeWords.Request(exchange)} goes to {ExchangeWords.HostOf(exchange.Request!.Url.Text)}")
            {
                Location = exchange.Request!.Url.Source ?? exchange.Location,
            });
        }
    }
}
