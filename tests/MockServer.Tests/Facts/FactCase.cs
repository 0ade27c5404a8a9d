namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>A case of <c>fixtures/cases/opsramp</c>: the fact that it shows, switches, and calls with what each must answer.</summary>
/// <param name="Fact">Id of the fact in docs/opsramp-facts.md, such as <c>4/create</c>.</param>
/// <param name="Name">What is shown.</param>
/// <param name="Switches">Choices of fidelity switches, as <c>id=value</c>.</param>
/// <param name="Steps">What is done, in order.</param>
internal sealed record FactCase(string Fact, string Name, IReadOnlyList<string> Switches, IReadOnlyList<FactStep> Steps)
{
    /// <summary>Every case of every file, in the order of files and places.</summary>
    public static IReadOnlyList<FactCase> All { get; } =
    [
        .. Directory.GetFiles(Repository.Path("fixtures", "cases", "opsramp"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => FactCaseReader.Read(File.ReadAllLines(file))),
    ];

    public override string ToString() => $"{Fact} {Name}";
}
