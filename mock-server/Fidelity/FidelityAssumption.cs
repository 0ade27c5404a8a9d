namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>A switch that was consulted, with the value it had: something a verdict rests on.</summary>
/// <param name="Id">The switch, such as <c>role-list-semantics</c>.</param>
/// <param name="Value">The value in force, such as <c>merge</c>.</param>
public sealed record FidelityAssumption(string Id, string Value)
{
    /// <summary>The form used in reports: <c>id=value</c>.</summary>
    public override string ToString() => $"{Id}={Value}";
}
