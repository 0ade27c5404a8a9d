using OpsRampHarness.Conformance.Checks.Authentication;
using OpsRampHarness.Conformance.Checks.Data;
using OpsRampHarness.Conformance.Checks.Laws;
using OpsRampHarness.Conformance.Checks.Operations;

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
        new SecondImportChangesNothing(),
        new GrantChangesNothingElse(),
        new EveryGrantCanBeRemoved(),
        new NullNeverBecomesText(),
        new ExpiredTokenIsRefreshed(),
    ];

    /// <summary>The check with an id, or null.</summary>
    public static Check? Find(string id) => All.FirstOrDefault(check => check.Description.Id == id);
}
