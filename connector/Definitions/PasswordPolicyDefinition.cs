using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A PasswdPolicyJSON: what a generated password must have (vendor-documented).</summary>
/// <param name="MinimumLength">The least number of characters.</param>
/// <param name="MaximumLength">The most.</param>
/// <param name="Capitals">How many capital letters at least.</param>
/// <param name="Digits">How many digits at least.</param>
/// <param name="Specials">How many special characters at least.</param>
public sealed record PasswordPolicyDefinition(int MinimumLength, int MaximumLength, int Capitals, int Digits, int Specials)
{
    /// <summary>The policy of a pack that has none.</summary>
    public static PasswordPolicyDefinition Default { get; } = new(12, 12, 2, 2, 1);

    internal static PasswordPolicyDefinition Read(SourceObject root, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(root, problems);
        var capitals = Number(reader, "noOfCAPSAlpha", Default.Capitals);
        var digits = Number(reader, "noOfDigits", Default.Digits);
        var specials = Number(reader, "noOfSplChars", Default.Specials);
        var minimum = Math.Max(Number(reader, "minLength", Default.MinimumLength), capitals + digits + specials);
        return new(minimum, Math.Max(minimum, Number(reader, "maxLength", Default.MaximumLength)), capitals, digits, specials);
    }

    // 256 characters are more than any target takes; the bound keeps a slip of the pen from filling memory.
    private static int Number(ObjectReader reader, string name, int otherwise) => Math.Clamp(reader.Integer(name)?.Value ?? otherwise, 0, 256);
}
