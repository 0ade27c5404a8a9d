using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Addresses of servers, as they are typed.</summary>
internal static class HttpAddress
{
    /// <summary>Reads an absolute address of http or https.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https";
}
