namespace OpsRampHarness.Connector.Tests.Packs;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Fixture(params string[] parts) => Path.Combine([Folder, "fixtures", .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OpsRampHarness.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
