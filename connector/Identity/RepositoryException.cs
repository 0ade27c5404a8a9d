namespace OpsRampHarness.Connector.Identity;

/// <summary>A repository file cannot be used; the message says why and what to do.</summary>
public sealed class RepositoryException(string message) : Exception(message);
