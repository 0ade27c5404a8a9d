using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>A token that OpsRamp no longer accepts is replaced without anybody noticing.</summary>
public sealed class ExpiredTokenIsRefreshed : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "auth/expired-token-is-refreshed",
        "A token that OpsRamp no longer accepts is replaced, and the call repeated",
        Level.Documented,
        null,
        "guide: Troubleshooting (the connection may fail if the token is not refreshed); OpsRamp: an expired token is answered with 407",
        "Two hours after the first job every import and every task fails, until somebody saves the connection again.",
        "List 401 and 407 in retryFailureStatusCode.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? []
            :
            [
                CheckCase.Of("status=401", null, context => PlayAsync(context, 401, world => world.Workspace.Tokens.RevokeAll())).InFullMatrix(),
                CheckCase.Of("status=407", null, context => PlayAsync(context, 407, world => world.Workspace.Tokens.ExpireAll())),
            ];

    private static async Task PlayAsync(CaseContext context, int status, Action<World> spoil)
    {
        var world = (await context.BuildAsync(new WorldPlan()))!;
        var first = await context.ImportAccountsAsync();
        if (!first.Succeeded)
        {
            context.Miss("The import fails already with a fresh token: see op/import-accounts.");
            return;
        }

        spoil(world);
        context.Step("world", 0, FormattableString.Invariant($"OpsRamp answers every token of EIC with {status} from now on"));
        var made = world.Eic.Exchanges.Count;
        var tokens = world.Workspace.Tokens.All.Count;
        var result = await context.ImportAccountsAsync();
        var exchanges = world.Eic.Exchanges.Skip(made).ToList();

        context.MustHappen(
            exchanges.FirstOrDefault()?.Response?.Status == status,
            FormattableString.Invariant($"OpsRamp did not answer the spoilt token with {status}."));
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, exchanges) is { } failure ? NotRefreshed(context, exchanges, failure) : null);
        context.Assert.That(world.Workspace.Tokens.All.Count > tokens, () => NotRefreshed(context, exchanges, new Failure("", "")));
        context.Assert.None(AccountSets.Compare(context, result));
    }

    private static Failure NotRefreshed(CaseContext context, List<Exchange> exchanges, Failure failure) =>
        exchanges.Any(exchange => exchange.Purpose == ExchangePurpose.Token)
            ? failure
            : new Failure("token-not-refreshed", $"{ExchangeWords.Of(exchanges[0])}: EIC does not notice that the token is no longer accepted, and asks for no new one.")
            {
                Location = context.Pack.Definition.Connection?.Authentications.FirstOrDefault() is { } authentication
                    ? authentication.RetryStatusCodes.FirstOrDefault()?.Location ?? authentication.Location
                    : null,
            };
}
