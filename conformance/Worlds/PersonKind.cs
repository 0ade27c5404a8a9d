namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The sorts of person that every operation binding person attributes is played with.</summary>
public enum PersonKind
{
    /// <summary>Every attribute has an ordinary value.</summary>
    Full,

    /// <summary>Every attribute that may be null is null.</summary>
    Sparse,

    /// <summary>Attributes hold quotes, backslashes, dollar signs, line breaks, foreign scripts and long texts.</summary>
    Hostile,
}
