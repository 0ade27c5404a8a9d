namespace OpsRampHarness.Connector.Packs;

/// <summary>What one JSON text may cost; beyond it reading stops with a problem.</summary>
internal static class SourceLimits
{
    /// <summary>Objects and arrays inside one another. Connector JSONs need about ten.</summary>
    public const int Depth = 100;

    /// <summary>Problems told for one text; a file with more is not JSON at all.</summary>
    public const int Problems = 100;

    /// <summary>Bytes of one file. The largest published connector JSON has about 60 KB.</summary>
    public const int FileBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of a file that holds a whole pack or several, and of everything an archive expands to.</summary>
    public const int PackageBytes = 32 * 1024 * 1024;

    /// <summary>Files in an archive; a transport package has two.</summary>
    public const int ArchiveEntries = 1000;
}
