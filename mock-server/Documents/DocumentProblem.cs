namespace OpsRampHarness.MockServer.Documents;

/// <summary>Why a document was refused.</summary>
/// <param name="Id">Stable id: <c>document/not-json</c>, <c>document/version</c> or <c>document/invalid</c>.</param>
/// <param name="Message">What is wrong, with the bad value quoted, where, and how to mend it.</param>
public sealed record DocumentProblem(string Id, string Message);
