using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Loss;

/// <summary>
/// Rehearses the accident everybody fears: a full import in which most accounts are missing although their users live on.
/// Counts what the pack's own settings let happen to accounts and links.
/// </summary>
public abstract class LossCheck : Check
{
    private const int OnePage = 100;
    private readonly int users;

    private protected LossCheck(string name, string title, string requirement, string fix, int users = 150)
    {
        this.users = users;
        Description = new CheckDescription(
            $"loss/{name}",
            title,
            Level.Resilient,
            null,
            requirement,
            "EIC takes the missing accounts for deleted: it suspends them, and takes their links away where deleteLinks says so.",
            fix);
    }

    /// <inheritdoc/>
    public sealed override CheckDescription Description { get; }

    /// <inheritdoc/>
    public sealed override IEnumerable<CheckCase> Cases(PackProfile pack)
    {
        if (pack.Definition.Import?.Accounts is not { } accounts) yield break;
        var pages = accounts.Calls.Any(call => call.Pagination is not null);
        yield return CheckCase.Of("import=accounts", null, context => PlayAsync(context, pages, access: false));
        if (pack.EntitlementTypes.Count > 0) yield return CheckCase.Of("import=access", null, context => PlayAsync(context, pages, access: true)).InFullMatrix();
    }

    /// <summary>The answer that does it, and which request gets it.</summary>
    /// <param name="usual">The last answer of the list when all was well.</param>
    /// <param name="pages">How many requests the list took then.</param>
    internal abstract FaultRule Accident(string usual, int pages);

    private async Task PlayAsync(CaseContext context, bool pages, bool access)
    {
        if (await Rehearsal.BuildAsync(context, new WorldPlan { Users = pages ? users : OnePage, EicKnowsAll = true }) is not { } before) return;

        var world = context.World!;
        var list = world.Eic.Exchanges
            .Where(exchange => exchange.Purpose == (access ? ExchangePurpose.ImportEntitlements : ExchangePurpose.ImportAccounts) && exchange.Response is { Status: 200 })
            .ToList();
        if (access) list = [.. list.TakeWhile(exchange => exchange.Location == list[0].Location)];
        if (list.Count == 0)
        {
            context.Miss("The import asks OpsRamp for no list.");
            return;
        }

        if (access) await context.ImportAccountsAsync();
        context.Plan(Accident(list[^1].Response!.Body, list.Count) with { Path = "/api/*" });
        if (access) await context.ImportAccessAsync();
        else await context.ImportAccountsAsync();
        context.EndFaults();

        var loss = Believed.Compare(before, Believed.Of(world));
        context.Assert.That(loss.Suspended + loss.LinksLost == 0, () => new Failure(
            "accident-does-harm",
            FormattableString.Invariant($"of {before.Count} accounts that EIC knows, {loss}, although every user is still there"))
        {
            Expected = "no account and no link lost",
            Actual = loss.ToString(),
            Location = list[^1].Location,
            BlastRadius = loss.ToBlastRadius(context, access ? "a full import of access gone wrong" : "a full import gone wrong", before),
        });
    }
}
