using System.Text;

namespace OpsRampHarness.Conformance.Reports.Snapshots;

/// <summary>
/// Approved texts in a folder: <c>name.verified.txt</c> is approved, <c>name.received.txt</c> is what came instead. Approving is
/// always asked for; nothing is approved by running. Safe to use from many threads.
/// </summary>
/// <param name="directory">The folder; made when something is written.</param>
/// <param name="acceptance">Whether differences are approved.</param>
public sealed class SnapshotFolder(string directory, SnapshotAcceptance acceptance)
{
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";

    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();

    /// <summary>Compares a text with the approved one. Line ends do not count.</summary>
    /// <param name="name">What it is a snapshot of; signs that file systems refuse become <c>-</c>.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">Another snapshot of the same name was compared before.</exception>
    public SnapshotResult Compare(string name, string text)
    {
        var stem = FileStem(name);
        lock (gate)
        {
            if (!asked.Add(stem + Verified))
                throw new ArgumentException($"There are two snapshots called '{stem}'.", nameof(name));
        }

        var received = text.ReplaceLineEndings("\n");
        var verifiedPath = Path.Combine(directory, stem + Verified);
        var receivedPath = Path.Combine(directory, stem + Received);
        var approved = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (approved == received)
        {
            File.Delete(receivedPath);
            return new SnapshotResult(stem + Verified, SnapshotState.Same, "");
        }

        var difference = LineDifference.Of(approved ?? "", received);
        Write(acceptance == SnapshotAcceptance.Accept ? verifiedPath : receivedPath, received);
        if (acceptance == SnapshotAcceptance.Accept)
        {
            File.Delete(receivedPath);
            return new SnapshotResult(stem + Verified, SnapshotState.Accepted, difference);
        }

        return new SnapshotResult(stem + Verified, approved is null ? SnapshotState.New : SnapshotState.Different, difference);
    }

    /// <summary>Approved texts that nothing was compared with, sorted: what they describe is gone.</summary>
    public IReadOnlyList<string> Dangling()
    {
        if (!Directory.Exists(directory)) return [];
        lock (gate)
        {
            return
            [
                .. Directory.EnumerateFiles(directory, "*" + Verified)
                    .Select(path => Path.GetFileName(path))
                    .Where(file => !asked.Contains(file))
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Deletes the dangling ones and names them; only when differences are approved.</summary>
    public IReadOnlyList<string> RemoveDangling()
    {
        var dangling = Dangling();
        if (acceptance != SnapshotAcceptance.Accept) return [];
        foreach (var file in dangling) File.Delete(Path.Combine(directory, file));
        return dangling;
    }

    /// <summary>The file name a snapshot has, without what comes after the first of its dots.</summary>
    internal static string FileStem(string name) => string.Concat(name.Select(character =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '=' or ',' ? character : '-'));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(directory);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(text));
    }
}
