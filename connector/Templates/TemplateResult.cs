using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.Connector.Templates;

/// <summary>What an evaluation gave.</summary>
/// <param name="Text">The output; null when it failed.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
/// <param name="Holes">The holes that were printed, in order; after a failure those before it.</param>
public sealed record TemplateResult(string? Text, TemplateError? Error, IReadOnlyList<TemplateHole> Holes)
{
    /// <summary>Whether there is an output.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;
}
