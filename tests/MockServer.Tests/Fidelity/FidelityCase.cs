namespace OpsRampHarness.MockServer.Tests.Fidelity;

/// <summary>A value of a fidelity switch, calls, and what the last of them must answer. See the file for its form.</summary>
internal sealed record FidelityCase(string Choice, IReadOnlyList<string> Calls, int Status, string Words)
{
    public static IReadOnlyList<FidelityCase> All { get; } = [.. Read(File.ReadAllLines(Repository.Path("fixtures", "cases", "fidelity.txt")))];

    public override string ToString() => Choice;

    private static IEnumerable<FidelityCase> Read(string[] lines)
    {
        string? choice = null;
        var block = new List<string>();
        foreach (var line in lines.Append("end").Where(line => line.Trim().Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                block.Add(line.Trim());
                continue;
            }

            if (choice is not null)
            {
                var expected = block[^1].Split(' ', 2);
                yield return new FidelityCase(
                    choice, block[..^1], int.Parse(expected[0], System.Globalization.CultureInfo.InvariantCulture), expected.Length > 1 ? expected[1] : string.Empty);
            }

            (choice, block) = (line.Trim(), []);
        }
    }
}
