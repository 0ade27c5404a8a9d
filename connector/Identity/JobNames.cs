namespace OpsRampHarness.Connector.Identity;

/// <summary>Kinds of job and how they went, as a repository stores them.</summary>
internal static class JobNames
{
    private static readonly StoredWords<JobKind> Kinds = new("Import Accounts", "Import Access", "Import Users", "Provisioning");
    private static readonly StoredWords<JobOutcome> Outcomes = new("Running", "Success", "Failed", "Refused", "Interrupted");

    public static string Of(JobKind kind) => Kinds.Of(kind);

    public static string Of(JobOutcome outcome) => Outcomes.Of(outcome);

    public static JobKind Kind(string name) => Kinds.Value(name);

    public static JobOutcome Outcome(string name) => Outcomes.Value(name);
}
