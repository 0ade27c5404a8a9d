using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>A call whose every token is refused asks for a handful of tokens, then fails.</summary>
public sealed class RefreshIsCapped : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "auth/refresh-is-capped",
        "A call whose every token is refused asks for a handful of tokens, then fails",
        Level.Resilient,
        null,
        "EIC: maxRefreshTryCount; OpsRamp counts token requests too",
        "EIC asks for token after token, OpsRamp throttles or locks the integration, and every job of it stands still.",
        "Set maxRefreshTryCount to 5.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.WhereAccountsAreImported(pack, PlayAsync);

    private Task PlayAsync(CaseContext context) => TokenOutage.PlayAsync(
        context,
        world => world.Workspace.Tokens.RevokeAll(),
        new FaultRule("every token is refused", new StatusEffect(401, """{"error":"invalid_token","error_description":"Invalid access token"}"""))
        {
            Path = "/api/*",
        });
}
