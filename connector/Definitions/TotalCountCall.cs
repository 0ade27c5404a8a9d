namespace OpsRampHarness.Connector.Definitions;

/// <summary>A call that only asks how many records there are.</summary>
/// <param name="Connection">The authentication, when it is another.</param>
/// <param name="Http">The request.</param>
/// <param name="TotalCount">Where the answer says it.</param>
public sealed record TotalCountCall(Setting<string>? Connection, HttpDefinition Http, Setting<string>? TotalCount)
{
    internal static TotalCountCall? Read(ObjectReader reader) =>
        reader.Object("http") is { } http ? new(reader.Text("connection"), new HttpDefinition(http), reader.Text("totalCountPath")) : null;
}
