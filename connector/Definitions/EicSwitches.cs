namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// The behaviours of EIC that no public source settles, each with the default this harness takes. A report names those its
/// verdict rests on.
/// </summary>
public sealed record EicSwitches
{
    /// <summary>
    /// What an answered but failed import call means without doNotChangeIfFailed. True: the import goes on, and what the
    /// call did not bring looks deleted (seen in the field). False: the import stops and changes nothing.
    /// </summary>
    public bool FailedImportCallLooksLikeDeletion { get; init; } = true;

    /// <summary>What the name of a suspended account gets; <c>{0}</c> is the moment. Empty: the name stays.</summary>
    public string SuspendedNameSuffix { get; init; } = "_DELETED_{0}";

    /// <summary>Whether a mapped object or array is printed as Java does, <c>[a:1]</c>, instead of as compact JSON.</summary>
    public bool StructuresAsJavaText { get; init; }

    /// <summary>Whether a path through an array without an index joins the values with commas instead of giving nothing.</summary>
    public bool PathsJoinArrays { get; init; }

    /// <summary>The state of a task whose tries are used up; sources name Error and Complete.</summary>
    public Identity.TaskState StateAfterLastTry { get; init; } = Identity.TaskState.Error;

    /// <summary>Whether tasks are numbered as Terraform's job documents do, instead of as the vendor's knowledge base.</summary>
    public bool TerraformTaskCodes { get; init; }

    /// <summary>The global configuration Instant Provisioning Tasks; the security system's switch is needed too.</summary>
    public bool InstantProvisioningTasks { get; init; }

    /// <summary>
    /// What becomes of a task that was being done when the process ended. True: it is tried again, with a comment that says
    /// so. False: it stays in progress, as a claimed task does in EIC.
    /// </summary>
    public bool InterruptedTasksAreTriedAgain { get; init; } = true;

    /// <summary>
    /// Whether an authError must be equal to what stands at errorPath, instead of being contained in it.
    /// </summary>
    public bool AuthErrorsAreEqual { get; init; }

    /// <summary>Whether a missing success list with missing failure list counts any answer as success, instead of 2xx only.</summary>
    public bool AnyAnswerSucceedsWithoutConditions { get; init; }

    /// <summary>Whether successResponses are looked at before unsuccessResponses.</summary>
    public bool SuccessIsJudgedFirst { get; init; }

    /// <summary>
    /// Whether an access task whose entitlement type has no call is completed without a call, instead of failing.
    /// </summary>
    public bool AccessWithoutCallCompletes { get; init; }

    /// <summary>Whether as many missing accounts as accountThresholdValue already are too many, instead of more.</summary>
    public bool ThresholdIsReachedAtEqual { get; init; }

    /// <summary>Whether a paging parameter that the URL has already is sent twice, instead of replaced.</summary>
    public bool PagingParametersAreAdded { get; init; }

    /// <summary>After how many pages an import counts as endless.</summary>
    public int MaximumPages { get; init; } = 100_000;
}
