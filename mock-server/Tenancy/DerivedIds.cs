using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Identifiers that look random and follow from the seed.</summary>
internal static class DerivedIds
{
    /// <summary>A lower-case UUID of version 4 form.</summary>
    public static string Uuid(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }

    /// <summary>A number to seed something with.</summary>
    public static int Number(int seed, string text) => BinaryPrimitives.ReadInt32LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{text}"))));

    /// <summary>Letters and digits of the given length.</summary>
    public static string Alphanumeric(int length, string from)
    {
        const string signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(from));
        return string.Create(length, hash, (text, bytes) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = signs[bytes[index % bytes.Length] % signs.Length];
        });
    }

    /// <summary>The form of user ids: <c>USR</c> and ten digits.</summary>
    public static string User(long number) => "USR" + number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>The number in a user id, or null for anything that is none.</summary>
    public static long? UserNumber(string id) =>
        id.Length == 13 && id.StartsWith("USR", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
