namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>A test shows a fact of docs/eic-fidelity.md.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FactAttribute(string fact) : PropertyAttribute(nameof(Fact), fact)
{
    /// <summary>The fact's id.</summary>
    public string Fact { get; } = fact;
}
