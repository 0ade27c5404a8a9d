using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>What is to be played.</summary>
/// <param name="Operation">One of <see cref="Invocation.Operations"/>.</param>
/// <param name="Person">Whom it is for.</param>
/// <param name="Entitlement">Entitlement type, or type and value; null: the first that can be granted.</param>
/// <param name="Users">How many users the tenant has.</param>
/// <param name="DryRun">Whether nothing is sent.</param>
internal sealed record InvocationPlan(string Operation, Person Person, string? Entitlement, int Users, bool DryRun);
