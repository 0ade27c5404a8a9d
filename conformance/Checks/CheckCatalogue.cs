using OpsRampHarness.Conformance.Checks.Authentication;
using OpsRampHarness.Conformance.Checks.Data;
using OpsRampHarness.Conformance.Checks.Faults;
using OpsRampHarness.Conformance.Checks.Laws;
using OpsRampHarness.Conformance.Checks.Loss;
using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Checks.Security;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Every check there is.</summary>
public static class CheckCatalogue
{
    /// <summary>All checks, in the order they are listed.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new TestConnection(),
        new ImportAccounts(),
        new ImportEntitlements(),
        new LinkAccounts(),
        new CreateAccount(),
        new UpdateAccount(),
        new AddAccess(),
        new RemoveAccess(),
        new EnableAccount(),
        new DisableAccount(),
        new RemoveAccount(),
        new ImportComplete(),
        new ImportSuspendsNobody(),
        new MappedColumnsArrive(),
        new SecondImportChangesNothing(),
        new GrantChangesNothingElse(),
        new EveryGrantCanBeRemoved(),
        new LinksComplete(),
        new ProvisionedIsImported(),
        new CreatedColumnsAreRefreshed(),
        new CreateStoresTheImportedId(),
        new CreateTwiceMakesOneUser(),
        new GrantEvictsNobody(),
        new RemovalLeavesTheOthers(),
        new DisableThenEnableRestores(),
        new TenantsDoNotMix(),
        new NullNeverBecomesText(),
        new ImportedNullStaysNull(),
        new HostileValuesArrive(),
        new BoundarySizes(),
        new DatesArrive(),
        new CaseDoesNotMerge(),
        new ExpiredTokenIsRefreshed(),
        new TokenDiesMeanwhile(),
        new WrongSecret(),
        new RefreshFails(),
        new RefreshIsCapped(),
        new OneServerError(),
        new LastingServerError(),
        new Throttled(),
        new TimedOut(),
        new Aborted(),
        new Truncated(),
        new EmptyAnswer(),
        new HtmlPage(),
        new LostReply(),
        new SlowVisibility(),
        new RepeatingPages(),
        new SkippingPages(),
        new OverlappingPages(),
        new DriftingTotal(),
        new EndlessPages(),
        new EmptyImport(),
        new TruncatedImport(),
        new HalfFailedImport(),
        new ValuesStayInPlace(),
        new NothingLeavesTheTarget(),
        new SecretsStayInside(),
    ];

    /// <summary>The check with an id, or null.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(check => check.Description.Id == id);
}
