using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks.Authentication;

/// <summary>A token that dies between two pages or two calls is replaced, and nothing is lost or done twice.</summary>
public sealed class TokenDiesMeanwhile : Check
{
    private const int TwoPages = 150;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "auth/token-dies-meanwhile",
        "A token that dies between two pages or two calls is replaced, and nothing is lost or done twice",
        Level.Sound,
        null,
        "OpsRamp: a token lives two hours, whatever is going on",
        "A long import stops half way every time, or what comes after the token's death looks deleted.",
        "List 401 and 407 in retryFailureStatusCode.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        [.. Cases(pack, 407), .. Cases(pack, 401).Select(item => item.InFullMatrix())];

    private static IEnumerable<CheckCase> Cases(PackProfile pack, int status)
    {
        if (pack.Definition.Import?.Accounts is { } accounts && accounts.Calls.Any(call => call.Pagination is not null))
            yield return CheckCase.Of(FormattableString.Invariant($"between=pages,status={status}"), null, context => PlayImportAsync(context, TwoPages, ExchangePurpose.ImportAccounts, status));
        if (pack.EntitlementTypes.Count > 1)
            yield return CheckCase.Of(FormattableString.Invariant($"between=entitlement-types,status={status}"), null, context => PlayImportAsync(context, 5, ExchangePurpose.ImportEntitlements, status));
        foreach (var play in TaskPlay.Of(pack).Where(play => play.CallsIn(pack) > 1))
            yield return CheckCase.Of(FormattableString.Invariant($"between=calls,{play.Word},status={status}"), null, context => PlayTaskAsync(context, play, status));
    }

    private static async Task PlayImportAsync(CaseContext context, int users, ExchangePurpose purpose, int status)
    {
        if (await Rehearsal.BuildAsync(context, new WorldPlan { Users = users, EicKnowsAll = true }) is not { } before) return;
        var world = context.World!;
        if (purpose == ExchangePurpose.ImportEntitlements) await context.ImportAccountsAsync();
        var made = world.Eic.Exchanges.Count;
        SpoilBeforeSecond(world, status);
        var result = purpose == ExchangePurpose.ImportAccounts ? await context.ImportAccountsAsync() : await context.ImportAccessAsync();
        world.Happening = null;

        Judge(context, made, status, result.Succeeded, FirstCall(context, purpose));
        var difference = Believed.Compare(before, Believed.Of(world));
        context.Assert.That(difference.IsNone, () => new Failure("harms-while-token-dies", $"of {before.Count} accounts: {difference}")
        {
            Location = FirstCall(context, purpose),
            BlastRadius = difference.ToBlastRadius(context, "a full import during which the token dies", before),
        });
    }

    private static async Task PlayTaskAsync(CaseContext context, TaskPlay play, int status)
    {
        if (await play.AskAsync(context, Persons.Full) is not { } request) return;
        var world = context.World!;
        await world.Eic.TestConnectionAsync();
        var made = world.Eic.Exchanges.Count;
        SpoilBeforeSecond(world, status);
        var outcome = await context.ProvisionAsync(request);
        world.Happening = null;
        Judge(context, made, status, outcome.Succeeded, play.LocationIn(context.Pack));
    }

    private static void SpoilBeforeSecond(World world, int status)
    {
        var calls = 0;
        world.Happening = request =>
        {
            if (request.RequestUri!.OriginalString.Contains("/oauth/token", StringComparison.Ordinal) || ++calls != 2) return;
            if (status == 401) world.Workspace.Tokens.RevokeAll();
            else world.Workspace.Tokens.ExpireAll();
        };
    }

    private static void Judge(CaseContext context, int made, int status, bool succeeded, Connector.Packs.SourceLocation? call)
    {
        var exchanges = context.World!.Eic.Exchanges.Skip(made).ToList();
        if (exchanges.Count(exchange => exchange.Purpose != ExchangePurpose.Token) < 2)
        {
            context.Miss("Only one call is made, so no token can die between two.");
            return;
        }

        context.MustHappen(
            exchanges.Any(exchange => exchange.Response?.Status == status), FormattableString.Invariant($"OpsRamp did not answer the spoilt token with {status}."));
        context.Assert.That(succeeded, () => new Failure("token-not-refreshed", FormattableString.Invariant($"the call after the token's death is answered with {status}, and EIC gets no further"))
        {
            Location = context.Pack.Definition.Connection?.Authentications.FirstOrDefault()?.RetryStatusCodes.FirstOrDefault()?.Location ?? call,
        });
    }

    private static Connector.Packs.SourceLocation? FirstCall(CaseContext context, ExchangePurpose purpose) => purpose == ExchangePurpose.ImportAccounts
        ? context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location
        : context.Pack.Definition.Import!.Entitlements!.Types.FirstOrDefault()?.Calls.FirstOrDefault()?.Location;
}
