namespace OpsRampHarness.Conformance.Mutations;

/// <summary>What became of a mutant.</summary>
/// <param name="Operator">The kind of mistake.</param>
/// <param name="Attribute">The attribute it is in.</param>
/// <param name="Pointer">JSON pointer of the place.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Fate">Killed, survived or equivalent.</param>
/// <param name="By">The rule or case that found it; for a survivor the first case that differs; null for an equivalent one.</param>
internal sealed record MutantResult(string Operator, string Attribute, string Pointer, string What, Fate Fate, string? By)
{
    /// <summary>Names it for people.</summary>
    public string Id => $"{Operator} {Attribute}{Pointer}: {What}";
}

/// <summary>How a mutant ended.</summary>
internal enum Fate
{
    /// <summary>Something new was found at the place of the mistake, or at its call.</summary>
    Killed,

    /// <summary>It behaves otherwise than the pack, and nothing new was found at its place.</summary>
    Survived,

    /// <summary>It sends and causes the same as the pack in every case of the full matrix.</summary>
    Equivalent,
}
