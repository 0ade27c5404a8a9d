namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads a pack from a folder of the disk.</summary>
internal sealed class FolderReader(DirectoryInfo folder)
{
    private readonly PackAssembly assembly = new(folder.Name, PackForm.Folder);

    public PackReadResult Read()
    {
        try
        {
            var files = folder.GetFiles();
            Array.Sort(files, (left, right) => OrdinalOrder.Compare(left.Name, right.Name));
            foreach (var file in files)
            {
                if (assembly.Wants(file.Name))
                    ReadFile(file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return PackReader.Nothing(
                ProblemKind.Unreadable, $"The folder {QuotedText.Of(folder.Name)} cannot be listed: {error.Message}", "Check its permissions.");
        }

        return assembly.Finish();
    }

    private void ReadFile(FileInfo file)
    {
        try
        {
            if (LeavesFolder(file))
            {
                assembly.Report(
                    ProblemKind.OutsideLink, PackAssembly.Start(file.Name), "It is a link to a place outside the pack; it is not followed.", "Put the file itself into the folder.");
            }
            else if (file.Length > SourceLimits.FileBytes)
            {
                assembly.ReportTooLarge(file.Name, file.Length);
            }
            else
            {
                // A length of zero is not opened: what has no length may be a pipe, and reading it would wait for ever.
                assembly.Add(file.Name, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            assembly.Report(ProblemKind.Unreadable, PackAssembly.Start(file.Name), $"It cannot be read: {error.Message}", "Check its permissions.");
        }
    }

    private bool LeavesFolder(FileInfo file)
        => file.ResolveLinkTarget(returnFinalTarget: true) is { } target
           && !target.FullName.StartsWith(Path.TrimEndingDirectorySeparator(folder.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
