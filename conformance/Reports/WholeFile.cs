namespace OpsRampHarness.Conformance.Reports;

/// <summary>Writes files so that nothing half-written is ever left behind.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file whole or not at all, over one that is there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
