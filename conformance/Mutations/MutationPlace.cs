namespace OpsRampHarness.Conformance.Mutations;

/// <summary>
/// The surroundings of a mistake in which a finding counts as pointing at it: the call, the entitlement type or the block it is
/// in. A mistake in the name or the presence of a call or type is in the list of them.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Pointer">JSON pointer of the surroundings.</param>
internal sealed record MutationPlace(string File, string Pointer)
{
    private static readonly string[] Blocks = ["call", "entTypes", "acctEntMappings", "authentications"];

    /// <summary>The surroundings of a mutant.</summary>
    public static MutationPlace Of(Mutant mutant)
    {
        var steps = mutant.Pointer.Split('/');
        var block = Array.FindIndex(steps, Blocks.Contains);
        if (block >= 0 && block + 2 == steps.Length) return new MutationPlace($"{mutant.Attribute}.json", string.Join('/', steps.Take(block + 1)));
        if (block >= 0 && block + 1 < steps.Length) return new MutationPlace($"{mutant.Attribute}.json", string.Join('/', steps.Take(block + 2)));
        return new MutationPlace($"{mutant.Attribute}.json", string.Join('/', steps.Take(Math.Max(1, steps.Length - 1))));
    }

    /// <summary>Whether a place lies in the surroundings, or around them.</summary>
    public bool Covers(Runs.Place? place) =>
        place is not null
        && place.File == File
        && (IsWithin(place.Pointer, Pointer) || (place.Pointer.Length > 0 && IsWithin(Pointer, place.Pointer)));

    private static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + "/", StringComparison.Ordinal);
}
