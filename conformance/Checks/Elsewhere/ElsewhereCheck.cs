namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>
/// A check as it is played against a system that a world can neither arrange nor look into: it judges what is sent, what is
/// answered, and what EIC believes afterwards. It bears the id of its counterpart in the catalogue.
/// </summary>
internal abstract class ElsewhereCheck : Check
{
    /// <summary>Whether it changes what the system holds.</summary>
    public virtual bool Writes => false;

    /// <summary>Describes a check of the catalogue for another system.</summary>
    protected static CheckDescription Of<TCheck>(string title, string requirement, string consequence, string fix)
        where TCheck : Check, new() =>
        new TCheck().Description with { Title = title, Requirement = requirement, Consequence = consequence, Fix = fix };
}
