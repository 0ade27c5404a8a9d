using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>
/// A window that moves over the JSON in a file. It is as wide as the longest token or value that is asked for at once, never
/// as the file.
/// </summary>
internal sealed class JsonWindow(SafeFileHandle file, long position, JsonReaderOptions options)
{
    private byte[] buffer = new byte[64 * 1024];
    private int held;
    private JsonReaderState state = new(options);
    private bool isLast;

    /// <summary>Where in the file the window begins.</summary>
    public long Position { get; private set; } = position;

    /// <summary>A reader of what is in the window.</summary>
    public Utf8JsonReader Reader => new(buffer.AsSpan(0, held), isLast, state);

    /// <summary>Whether the window reaches the end of the file.</summary>
    public bool IsLast => isLast;

    /// <summary>Moves the window behind what a reader has read.</summary>
    public void Advance(ref Utf8JsonReader reader)
    {
        var consumed = (int)reader.BytesConsumed;
        state = reader.CurrentState;
        buffer.AsSpan(consumed, held - consumed).CopyTo(buffer);
        held -= consumed;
        Position += consumed;
    }

    /// <summary>Reads more of the file into the window, widening it when it is full.</summary>
    public void Fill()
    {
        if (held == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = RandomAccess.Read(file, buffer.AsSpan(held), Position + held);
        held += read;
        isLast = read == 0;
    }
}
