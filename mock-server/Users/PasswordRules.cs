using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>The published rules for passwords: 7 signs or more, a digit, a lower and an upper letter, and a special sign.</summary>
internal static class PasswordRules
{
    /// <summary>Hash of the password that generated users have: <c>Ops#Ramp1</c>.</summary>
    public static readonly string OfGeneratedUsers = Hash("Ops#Ramp1");

    /// <summary>Reads a new password and gives its hash; null when it is absent. Passwords themselves are never kept.</summary>
    public static string? Read(BodyFields body, string name, ConsultedFidelity fidelity)
    {
        if (body.Text(name) is not { } password)
            return null;
        if (Broken(password, fidelity) is { } rule)
            body.Refuse(name, rule);
        return Hash(password);
    }

    public static string Hash(string password) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    private static string? Broken(string password, ConsultedFidelity fidelity)
    {
        if (password.Length < 7)
            return "must have at least 7 characters";
        if (!password.Any(char.IsAsciiDigit))
            return "must have at least one digit";
        if (!password.Any(char.IsLower) || !password.Any(char.IsUpper))
            return "must have at least one lower case and one upper case letter";
        if (password.IndexOfAny(['#', '!', '$', '*']) >= 0)
            return null;
        return password.All(char.IsLetterOrDigit) || fidelity.Is(FidelitySwitches.PasswordSymbols, "documented")
            ? "must have at least one special character"
            : null;
    }
}
