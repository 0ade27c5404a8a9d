namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>The cases of <c>fixtures/cases/opsramp</c>, over HTTP; each names the fact of docs/opsramp-facts.md that it shows.</summary>
internal sealed class When_a_fact_of_OpsRamp_is_played
{
    private static FactServer server = null!;

    private static IEnumerable<TestCaseData> Cases => FactCase.All.Select(fact => new TestCaseData(fact).SetArgDisplayNames(fact.ToString()));

    [OneTimeSetUp]
    public static void Start() => server = new FactServer();

    [OneTimeTearDown]
    public static void Stop() => server.Dispose();

    [TestCaseSource(nameof(Cases))]
    public Task Should_be_as_the_case_says(FactCase fact) => new FactPlay(server, fact).RunAsync();
}
