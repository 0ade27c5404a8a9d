namespace OpsRampHarness.Connector.Importing;

/// <summary>How far an import job is.</summary>
/// <param name="Call">The call that is being read.</param>
/// <param name="Pages">How many answers were read since the job began.</param>
/// <param name="Records">How many records they had.</param>
public sealed record ImportProgress(string Call, int Pages, long Records);
