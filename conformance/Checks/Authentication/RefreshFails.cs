using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>A token endpoint that is down costs nothing but time.</summary>
public sealed class RefreshFails : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "auth/refresh-fails",
        "A token endpoint that is down costs nothing but time",
        Level.Resilient,
        null,
        "a token lives two hours; the endpoint that gives them can be down",
        TokenOutage.Consequence,
        TokenOutage.Fix);

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.WhereAccountsAreImported(pack, PlayAsync);

    private Task PlayAsync(CaseContext context) => TokenOutage.PlayAsync(
        context,
        world => world.Workspace.Tokens.ExpireAll(),
        new FaultRule("no token can be had", new StatusEffect(500, """{"code":"0005","message":"Internal error"}"""))
        {
            Path = "*/oauth/token",
        });
}
