namespace OpsRampHarness.Conformance.Tests;

/// <summary>A published file that is made from code. Set <c>OPSRAMP_HARNESS_ACCEPT=1</c> to write it anew; never in CI.</summary>
internal static class VerifiedFile
{
    public static void Verify(string path, string text)
    {
        if (VerifiedSnapshot.MayAccept) File.WriteAllText(path, text);
        (File.Exists(path) ? File.ReadAllText(path) : "").Should().Be(text, $"{Path.GetFileName(path)} is made from code; write it anew with OPSRAMP_HARNESS_ACCEPT=1");
    }
}
