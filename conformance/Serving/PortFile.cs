namespace OpsRampHarness.Conformance.Serving;

/// <summary>A file that holds the port while the server runs. It is there at once and whole, or not at all.</summary>
internal sealed class PortFile(string? path) : IDisposable
{
    private bool written;

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public void Write(IEnumerable<string> addresses)
    {
        if (path is null)
            return;
        var port = new Uri(addresses.First()).Port;
        var unfinished = path + ".tmp";
        File.WriteAllText(unfinished, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{port}\n"));
        File.Move(unfinished, path, overwrite: true);
        written = true;
    }

    public void Dispose()
    {
        if (written)
            File.Delete(path!);
    }
}
