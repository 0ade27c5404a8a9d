using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A response body that is too long to hold: it lies in a temporary file, for this user only, until it is disposed.</summary>
internal sealed class SpooledBody : IDisposable
{
    private readonly FileStream file;

    private SpooledBody(FileStream file, byte[] beginning, string sha256)
    {
        this.file = file;
        Beginning = beginning;
        Sha256 = sha256;
    }

    /// <summary>As much of it as was held before the file was begun.</summary>
    public byte[] Beginning { get; }

    /// <summary>The SHA-256 of the whole, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public long Length => file.Length;

    public SafeFileHandle File => file.SafeFileHandle;

    /// <summary>Keeps what was held and the rest of a stream; null when it is longer than the limit.</summary>
    public static async Task<SpooledBody?> KeepAsync(byte[] beginning, Stream rest, long limit, CancellationToken cancellation)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            ReadOnlyMemory<byte> piece = beginning;
            do
            {
                if (file.Length + piece.Length > limit)
                {
                    await file.DisposeAsync();
                    return null;
                }

                hash.AppendData(piece.Span);
                await file.WriteAsync(piece, cancellation);
                piece = buffer.AsMemory(0, await rest.ReadAsync(buffer, cancellation));
            }
            while (piece.Length > 0);

            await file.FlushAsync(cancellation);
            return new SpooledBody(file, beginning, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => file.Dispose();
}
