using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>A call of a known operation by a caller who has a right to the tenant. The tenant is locked while it is served.</summary>
internal sealed class Call
{
    public required Tenant Tenant { get; init; }

    /// <summary>What the path holds where the template has names, decoded.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    public required Query Query { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string? ContentType { get; init; }

    /// <summary>What is in the tenant, or what a read is shown of it.</summary>
    public required TenantDirectory Directory { get; init; }

    /// <summary>The fault that fires on this call, or null.</summary>
    public required Firing? Fault { get; init; }

    public ConsultedFidelity Fidelity => Tenant.Fidelity;

    /// <summary>A query parameter, or null.</summary>
    public string? Parameter(string name) => Query.Find(name, Fidelity);
}
