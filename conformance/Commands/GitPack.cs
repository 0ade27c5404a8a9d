using System.Globalization;
using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>A pack as it stands in a revision of a git repository, written <c>REVISION:PATH</c> as git itself does.</summary>
internal static class GitPack
{
    private const long ListLimit = 4 * 1024 * 1024;
    private const int FileLimit = 4 * 1024 * 1024;
    private const int PackageLimit = 32 * 1024 * 1024;
    private const string RegularFile = "100";

    /// <summary>Whether something typed names a pack in a revision: <c>main:connectors/opsramp</c>.</summary>
    public static bool IsNamedBy(string named) => Split(named) is { Revision.Length: > 1 };

    /// <summary>Reads the pack. Paths are relative to the current folder.</summary>
    public static PackReadResult Read(string named)
    {
        var (revision, path) = Split(named);
        if (revision.StartsWith('-')) return Nothing("git/no-such-revision", $"'{revision}' is no revision.", "Name a branch, a tag or a commit.");
        // The folder the pack is in may be gone by now; the repository is that of what is left of its path.
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var folder = whole;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        var (found, complaint) = GitCommand.Run(folder, ListLimit, "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (found is null)
        {
            if (GitCommand.Run(folder, ListLimit, "rev-parse", "--git-dir").Output is null)
                return Nothing("git/no-repository", $"'{folder}' is in no git repository, so '{revision}' names no revision: {complaint}.", "Type it inside the repository, or name a folder or a file.");
            return Nothing(
                "git/no-such-revision", $"git knows no revision '{revision}' in '{folder}'{(complaint.Length > 0 ? $": {complaint}" : "")}.",
                "Name a branch, a tag or a commit of the repository; in CI, fetch the whole history (fetch-depth: 0).");
        }

        // Git reads a path that begins with ./ from the folder it runs in; with nothing behind it, it is that folder.
        var inside = Path.GetRelativePath(folder, whole).Replace('\\', '/');
        var place = $"{Text(found).Trim()}:./{(inside == "." ? "" : inside)}";
        return GitCommand.Run(folder, ListLimit, "cat-file", "-t", place) switch
        {
            ({ } kind, _) when Text(kind).Trim() == "tree" => Folder(folder, place, Path.GetFileName(whole)),
            ({ }, _) => File(folder, place, Path.GetFileName(whole)),
            _ => Nothing("git/no-such-path", $"There is no '{path}' in '{revision}'.", "Check the path; a pack that is new there has nothing to be compared with."),
        };
    }

    private static (string Revision, string Path) Split(string named)
    {
        var colon = named.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", named) : (named[..colon], named[(colon + 1)..]);
    }

    private static PackReadResult Folder(string folder, string place, string name)
    {
        var (listed, complaint) = GitCommand.Run(folder, ListLimit, "ls-tree", "--full-tree", "-z", "-l", place);
        if (listed is null) return Unreadable(name, complaint);
        var files = new List<PackFile>();
        foreach (var line in Text(listed).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // "100644 blob <id> <size>\t<name>". Links and folders are no files of a pack.
            var (facts, file) = (line[..line.IndexOf('\t', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            if (!facts[0].StartsWith(RegularFile, StringComparison.Ordinal) || !file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) continue;
            if (long.Parse(facts[3], CultureInfo.InvariantCulture) > FileLimit) return Unreadable(file, "it is too large");
            var (bytes, problem) = GitCommand.Run(folder, FileLimit, "cat-file", "blob", facts[2]);
            if (bytes is null) return Unreadable(file, problem);
            files.Add(new PackFile(file, bytes));
        }

        return PackReader.Read(name, files);
    }

    private static PackReadResult File(string folder, string place, string name)
    {
        var (bytes, complaint) = GitCommand.Run(folder, PackageLimit, "cat-file", "blob", place);
        return bytes is null ? Unreadable(name, complaint) : PackReader.Read(new PackFile(name, bytes));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static PackReadResult Unreadable(string name, string why) =>
        Nothing("git/unreadable", $"git does not give '{name}': {why}.", "Check that the whole revision is fetched.");

    private static PackReadResult Nothing(string id, string message, string fix) => new(null, [new PackProblem(id, Severity.Error, message, null, fix)]);
}
