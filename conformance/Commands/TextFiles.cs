using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Reads and writes files that are named on the command line.</summary>
internal static class TextFiles
{
    /// <summary>Largest file that is read, in bytes.</summary>
    private const long Limit = 64 * 1024 * 1024;

    /// <summary>Reads a file as UTF-8; what is wrong is a problem, not an exception.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out PackProblem? problem)
    {
        text = null;
        if (!TryReadBytes(path, out var bytes, out problem)) return false;
        text = Decode(bytes);
        return true;
    }

    /// <summary>Bytes as UTF-8, or as what a byte-order mark says.</summary>
    public static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file; what is wrong is a problem, not an exception.</summary>
    public static bool TryReadBytes(string path, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out PackProblem? problem)
    {
        (bytes, problem) = (null, null);
        try
        {
            if (new FileInfo(path).Length > Limit) problem = Unreadable(path, "it is too large");
            else bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = new PackProblem("usage/no-such-file", Severity.Error, $"There is no file '{path}'.", null, "Name one that exists.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(path, error.Message);
        }

        return bytes is not null;
    }

    /// <summary>Writes a file whole or not at all; what is wrong is a problem, not an exception.</summary>
    public static bool TryWrite(string path, byte[] bytes, [NotNullWhen(false)] out PackProblem? problem)
    {
        problem = null;
        try
        {
            WholeFile.Write(path, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = new PackProblem("usage/unwritable-file", Severity.Error, $"'{path}' cannot be written: {error.Message}", null, "Name another place.");
        }

        return problem is null;
    }

    /// <summary>Writes a file into a folder, which is made when it is not there.</summary>
    public static bool TryWriteInto(string folder, string file, byte[] bytes, [NotNullWhen(false)] out PackProblem? problem)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = new PackProblem("usage/unwritable-folder", Severity.Error, $"'{folder}' cannot be made: {error.Message}", null, "Name another place.");
            return false;
        }

        return TryWrite(Path.Combine(folder, file), bytes, out problem);
    }

    private static PackProblem Unreadable(string path, string why) =>
        new("usage/unreadable-file", Severity.Error, $"'{path}' cannot be read: {why}.", null, "Check that it is a file you may read.");
}
