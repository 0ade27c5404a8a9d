namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>Runs of blanks, cut from a long one: what fills memory with a character is compiled anew in each process, which costs a short one a millisecond.</summary>
internal static class Blanks
{
    private const string Many = "                                                                                                                                            ";

    /// <summary>As many blanks as asked for; none for less than none.</summary>
    public static string Of(int count) => count <= 0 ? "" : count <= Many.Length ? Many[..count] : new string(' ', count);
}
