namespace OpsRampHarness.MockServer.Tests;

/// <summary>Files of the repository that tests look at.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Compares a generated text with the file that must hold it; with HARNESS_ACCEPT=1 it writes the file first.</summary>
    public static void ShouldHold(string text, params string[] parts)
    {
        var path = Path(parts);
        if (Environment.GetEnvironmentVariable("HARNESS_ACCEPT") == "1")
            File.WriteAllText(path, text);
        (File.Exists(path) ? File.ReadAllText(path) : string.Empty).Should().Be(
            text, $"{string.Join('/', parts)} is generated: run the tests once with HARNESS_ACCEPT=1 and commit it");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "OpsRampHarness.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository was not found.");
        return folder;
    }
}
