using System.Globalization;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Every switch of <see cref="EicSwitches"/> by name.</summary>
public static class EicSwitchCatalogue
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<EicSwitch> All { get; } = new EicSwitch[]
    {
        Choice("task-codes", "kb", "terraform", "Which of the two published tables numbers the types of tasks.", (switches, on) => switches with { TerraformTaskCodes = on }),
        Choice("auth-error-match", "contains", "equals", "How an authError is compared with what stands at errorPath.", (switches, on) => switches with { AuthErrorsAreEqual = on }),
        Choice("verdict-order", "failure-first", "success-first", "Which of unsuccessResponses and successResponses is looked at first.", (switches, on) => switches with { SuccessIsJudgedFirst = on }),
        Choice("no-verdict-means", "2xx", "any", "Which answers count as success when the JSON lists neither success nor failure.", (switches, on) => switches with { AnyAnswerSucceedsWithoutConditions = on }),
        Choice("paging-parameter-in-url", "replace", "add", "What becomes of a paging parameter that the URL has already.", (switches, on) => switches with { PagingParametersAreAdded = on }),
        Choice("array-without-index", "null", "join", "What a path through an array without an index, or with [*], gives.", (switches, on) => switches with { PathsJoinArrays = on }),
        Choice("structure-as-char", "json", "java", "How an object or array that is mapped as char is printed.", (switches, on) => switches with { StructuresAsJavaText = on }),
        Choice("threshold-blocks-at", "more", "equal", "Whether more missing accounts than the threshold keep an import from acting, or as many.", (switches, on) => switches with { ThresholdIsReachedAtEqual = on }),
        Choice("failed-import-call", "looks-deleted", "stops", "What an answered but failed import call means without doNotChangeIfFailed.", (switches, on) => switches with { FailedImportCallLooksLikeDeletion = !on }),
        Choice("access-without-call", "fails", "completes", "What becomes of an access task whose entitlement type has no call.", (switches, on) => switches with { AccessWithoutCallCompletes = on }),
        Choice("interrupted-task", "retry", "stay", "What becomes of a task that was being done when the process ended.", (switches, on) => switches with { InterruptedTasksAreTriedAgain = !on }),
        Choice("last-try-ends-in", "error", "complete", "The state of a task whose tries are used up.", (switches, on) => switches with { StateAfterLastTry = on ? TaskState.Complete : TaskState.Error }),
        Choice("instant-provisioning-tasks", "off", "on", "The global configuration of that name, for a repository that has not set it.", (switches, on) => switches with { InstantProvisioningTasks = on }),
        new("suspended-name-suffix", "_DELETED_{0}", ["_DELETED_{0}", "TEXT"], "What the name of a suspended account gets; {0} is the moment.", WithSuffix),
        new("maximum-pages", "100000", ["100000", "N"], "After how many pages an import counts as endless.", WithPages),
    }.OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();

    /// <summary>The switch of a name, or null.</summary>
    public static EicSwitch? Find(string id) => All.FirstOrDefault(entry => entry.Id == id);

    private static EicSwitch Choice(string id, string otherwise, string turned, string description, Func<EicSwitches, bool, EicSwitches> set) =>
        new(id, otherwise, [otherwise, turned], description, (switches, value) => value == otherwise ? set(switches, false) : value == turned ? set(switches, true) : null);

    private static EicSwitches? WithSuffix(EicSwitches switches, string value)
    {
        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, value, "");
            return switches with { SuspendedNameSuffix = value };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static EicSwitches? WithPages(EicSwitches switches, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0 ? switches with { MaximumPages = pages } : null;
}
