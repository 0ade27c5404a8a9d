using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>A secret that is no longer right costs nothing but time.</summary>
public sealed class WrongSecret : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "auth/wrong-secret",
        "A secret that is no longer right costs nothing but time",
        Level.Resilient,
        null,
        "OpsRamp: 401 unauthorized, Bad API credentials",
        TokenOutage.Consequence,
        TokenOutage.Fix);

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.WhereAccountsAreImported(pack, PlayAsync);

    private Task PlayAsync(CaseContext context) => TokenOutage.PlayAsync(
        context,
        world => world.Workspace.Tokens.RevokeAll(),
        new FaultRule("the secret is wrong", new StatusEffect(401, """{"error":"unauthorized","error_description":"Bad API credentials"}"""))
        {
            Path = "*/oauth/token",
        });
}
