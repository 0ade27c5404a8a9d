using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>One way to make a place of an attribute wrong.</summary>
/// <param name="What">What is wrong afterwards, in a few words.</param>
/// <param name="Apply">Makes it wrong: gets the same value in a copy of the attribute.</param>
internal sealed record Mutation(string What, Action<JsonNode> Apply);
