namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A name that a template asks for, and where.</summary>
internal sealed record AskedName(string Name, int Offset);
