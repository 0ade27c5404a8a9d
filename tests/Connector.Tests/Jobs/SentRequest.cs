namespace OpsRampHarness.Connector.Tests.Jobs;

/// <summary>A request as a target saw it.</summary>
internal sealed record SentRequest(string Method, string Url, string Path, string? Authorization, string? ContentType, string? Body);
