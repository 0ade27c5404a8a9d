namespace OpsRampHarness.Connector.Definitions;

/// <summary>How a target's status texts become active and inactive (<c>statusConfig</c>, vendor-documented).</summary>
/// <param name="Active">The texts that mean active.</param>
/// <param name="Inactive">The texts that mean inactive.</param>
public sealed record StatusTranslation(IReadOnlyList<Setting<string>> Active, IReadOnlyList<Setting<string>> Inactive)
{
    internal static StatusTranslation? Read(ObjectReader? reader) =>
        reader is null ? null : new(reader.Texts("active"), reader.Texts("inactive"));
}
