namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>One behaviour of the fake that no source settles, with the choice made here and the other choices offered.</summary>
/// <param name="Id">Stable kebab-case name, such as <c>role-list-semantics</c>.</param>
/// <param name="Default">The value used unless another is chosen; also the first of <paramref name="Values"/>.</param>
/// <param name="Values">Every value that may be chosen.</param>
/// <param name="Description">What the switch decides, and what each value means.</param>
/// <param name="Sources">Where the hints for the default come from.</param>
/// <param name="Certainty">How sure the default is.</param>
public sealed record FidelitySwitch(
    string Id,
    string Default,
    IReadOnlyList<string> Values,
    string Description,
    string Sources,
    FidelityCertainty Certainty)
{
    /// <summary>Place of the switch in the ledger; identifies it in the record of consulted switches.</summary>
    internal int Ordinal { get; init; }
}
