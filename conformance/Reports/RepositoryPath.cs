namespace OpsRampHarness.Conformance.Reports;

/// <summary>Where a pack's files are, seen from the folder the tool was started in, which in CI is the repository.</summary>
internal static class RepositoryPath
{
    /// <summary>The path to a file of a pack, with <c>/</c>.</summary>
    /// <param name="folder">What was typed to lead to the pack's folder; null for nothing.</param>
    /// <param name="file">The file inside the pack.</param>
    public static string Of(string? folder, string file)
    {
        var plain = folder?.Replace('\\', '/').TrimEnd('/') ?? "";
        while (plain.StartsWith("./", StringComparison.Ordinal))
            plain = plain[2..];
        return plain is "" or "." ? file : $"{plain}/{file}";
    }

    /// <summary>The path as a relative URI reference.</summary>
    public static string Uri(string? folder, string file) => string.Join('/', Of(folder, file).Split('/').Select(System.Uri.EscapeDataString));
}
