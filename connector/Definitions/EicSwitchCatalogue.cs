using System.Globalization;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Every behaviour of EIC that no public source settles, each with the default this harness takes.</summary>
public static class EicSwitchCatalogue
{
    /// <summary>What becomes of an access task whose entitlement type has no call.</summary>
    public static EicSwitch AccessWithoutCall { get; } = new(
        "access-without-call", ["fails", "completes"], "What becomes of an access task whose entitlement type has no call.");

    /// <summary>What a path through an array without an index gives.</summary>
    public static EicSwitch ArrayWithoutIndex { get; } = new(
        "array-without-index", ["null", "join"], "What a path through an array without an index, or with [*], gives.");

    /// <summary>How an authError is compared.</summary>
    public static EicSwitch AuthErrorMatch { get; } = new(
        "auth-error-match", ["contains", "equals"], "How an authError is compared with what stands at errorPath.");

    /// <summary>What a page without records means while the total is not reached.</summary>
    public static EicSwitch EmptyPage { get; } = new(
        "empty-page", ["ends", "goes-on"], "Whether a page without records ends the paging although the total is not reached.");

    /// <summary>What a failed import call means.</summary>
    public static EicSwitch FailedImportCall { get; } = new(
        "failed-import-call", ["looks-deleted", "stops"], "What an answered but failed import call means without doNotChangeIfFailed.");

    /// <summary>What an incremental import does.</summary>
    public static EicSwitch IncrementalImport { get; } = new(
        "incremental-import", ["reads-all", "refused"], "Whether an incremental import reads everything and takes nothing for gone, or is refused.");

    /// <summary>The global configuration Instant Provisioning Tasks; the security system's switch is needed too.</summary>
    public static EicSwitch InstantProvisioningTasks { get; } = new(
        "instant-provisioning-tasks", ["off", "on"], "The global configuration of that name, for a repository that has not set it.");

    /// <summary>What becomes of a task that was being done when the process ended.</summary>
    public static EicSwitch InterruptedTask { get; } = new(
        "interrupted-task", ["retry", "stay"], "What becomes of a task that was being done when the process ended.");

    /// <summary>Whether the key file of an ssl setting is there.</summary>
    public static EicSwitch KeyFile { get; } = new(
        "key-file", ["present", "missing"], "Whether the keyFile of an ssl setting is among EIC's Connector Files; without it no call is made.");

    /// <summary>The state of a task whose tries are used up; sources name Error and Complete.</summary>
    public static EicSwitch LastTryEndsIn { get; } = new(
        "last-try-ends-in", ["error", "complete"], "The state of a task whose tries are used up.");

    /// <summary>Which keys decide about missing accounts.</summary>
    public static EicSwitch LegacyDeletionKeys { get; } = new(
        "legacy-deletion-keys", ["thresholds-win", "legacy-wins"], "Whether inactivateAccountsNotInFile or disableDeletedAccounts decides when both are there.");

    /// <summary>What lockedStatusColumn does.</summary>
    public static EicSwitch LockedStatusColumn { get; } = new(
        "locked-status-column", ["ignored", "userlock"], "Whether lockedStatusColumn and lockedStatusMapping, known from other connectors, set an account's userlock to 1 or 0.");

    /// <summary>After how many pages an import counts as endless: a guard, no behaviour of EIC.</summary>
    public static EicSwitch MaximumPages { get; } = new(
        "maximum-pages", ["100000", "N"], "After how many pages an import counts as endless.") { AcceptsAny = value => Number(value) > 0 };

    /// <summary>Where settings of accounts are read.</summary>
    public static EicSwitch MisplacedAccountSettings { get; } = new(
        "misplaced-account-settings", ["read", "ignored"], "Whether createUsers, adminName and includeExistingInActiveAccounts count under acctEntParams too.");

    /// <summary>Which answers count as success when the JSON says nothing.</summary>
    public static EicSwitch NoVerdictMeans { get; } = new(
        "no-verdict-means", ["2xx", "any"], "Which answers count as success when the JSON lists neither success nor failure.");

    /// <summary>What becomes of a paging parameter that the URL has already.</summary>
    public static EicSwitch PagingParameterInUrl { get; } = new(
        "paging-parameter-in-url", ["replace", "add"], "What becomes of a paging parameter that the URL has already.");

    /// <summary>What maxRefreshTryCount counts.</summary>
    public static EicSwitch RefreshesCountedPer { get; } = new(
        "refreshes-counted-per", ["call", "job"], "Whether maxRefreshTryCount counts the new tokens of one call or of the whole job.");

    /// <summary>What stageNumber decides.</summary>
    public static EicSwitch StageNumber { get; } = new(
        "stage-number", ["breaks-ties", "comes-first"], "Whether stageNumber orders calls of the same callOrder only, or before callOrder does.");

    /// <summary>How an object or array mapped as char is printed.</summary>
    public static EicSwitch StructureAsChar { get; } = new(
        "structure-as-char", ["json", "java"], "How an object or array that is mapped as char is printed.");

    /// <summary>What the name of a suspended account gets; empty: the name stays.</summary>
    public static EicSwitch SuspendedNameSuffix { get; } = new(
        "suspended-name-suffix", ["_DELETED_{0}", "TEXT"], "What the name of a suspended account gets; {0} is the moment.") { AcceptsAny = IsFormat };

    /// <summary>Which table numbers the types of tasks.</summary>
    public static EicSwitch TaskCodes { get; } = new(
        "task-codes", ["kb", "terraform"], "Which of the two published tables numbers the types of tasks.");

    /// <summary>How many missing accounts are too many.</summary>
    public static EicSwitch ThresholdBlocksAt { get; } = new(
        "threshold-blocks-at", ["more", "equal"], "Whether more missing accounts than the threshold keep an import from acting, or as many.");

    /// <summary>Which of the verdict lists is looked at first.</summary>
    public static EicSwitch VerdictOrder { get; } = new(
        "verdict-order", ["failure-first", "success-first"], "Which of unsuccessResponses and successResponses is looked at first.");

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<EicSwitch> All { get; } =
    [
        AccessWithoutCall, ArrayWithoutIndex, AuthErrorMatch, EmptyPage, FailedImportCall, IncrementalImport, InstantProvisioningTasks, InterruptedTask,
        KeyFile, LastTryEndsIn, LegacyDeletionKeys, LockedStatusColumn, MaximumPages, MisplacedAccountSettings, NoVerdictMeans, PagingParameterInUrl, RefreshesCountedPer, StageNumber,
        StructureAsChar, SuspendedNameSuffix, TaskCodes, ThresholdBlocksAt, VerdictOrder,
    ];

    /// <summary>The switch of a name, or null.</summary>
    public static EicSwitch? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);

    internal static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsFormat(string value)
    {
        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, value, "");
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
