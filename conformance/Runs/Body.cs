using System.Security.Cryptography;
using System.Text;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>An HTTP body as kept in a run: whole up to <see cref="Limit"/>, beyond that head, length and hash.</summary>
/// <param name="Text">The body, or its beginning when <see cref="Sha256"/> is set.</param>
/// <param name="Length">Length of the whole body in UTF-8 bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the whole body; null when the body is kept whole.</param>
public sealed record Body(string Text, int Length, string? Sha256 = null)
{
    /// <summary>Bodies of more UTF-8 bytes than this are cut.</summary>
    public const int Limit = 4096;

    /// <summary>How many UTF-16 units of a cut body are kept at most.</summary>
    public const int HeadLength = 1024;

    /// <summary>Keeps <paramref name="text"/>; a null or empty body is null.</summary>
    public static Body? Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= Limit) return new Body(text, bytes.Length);
        return new Body(Shortened.Beginning(text, HeadLength), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
