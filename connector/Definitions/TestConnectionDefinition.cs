namespace OpsRampHarness.Connector.Definitions;

/// <summary>The call that Save and Test makes (<c>testConnectionParams</c>, vendor-documented).</summary>
/// <param name="Http">The request.</param>
/// <param name="SuccessValues">Texts that mean success; empty: the status decides.</param>
/// <param name="SuccessPath">Where in the body they stand; null: anywhere.</param>
/// <param name="Errors">Texts that mean failure.</param>
/// <param name="ErrorPath">Where in the body they stand; null: anywhere.</param>
public sealed record TestConnectionDefinition(
    HttpDefinition Http,
    IReadOnlyList<Setting<string>> SuccessValues,
    Setting<string>? SuccessPath,
    IReadOnlyList<Setting<string>> Errors,
    Setting<string>? ErrorPath)
{
    internal static TestConnectionDefinition? Read(ObjectReader reader) =>
        reader.Object("http") is { } http
            ? new(new HttpDefinition(http), reader.Texts("successResponse"), reader.Text("successResponsePath"), reader.Texts("errors"), reader.Text("errorPath"))
            : null;
}
