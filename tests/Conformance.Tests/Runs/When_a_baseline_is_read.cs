using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_a_baseline_is_read
{
    [Test]
    public void Should_read_failures_and_findings()
    {
        var baseline = BaselineReader.Read("baseline.json", """
            {"$schema": "x",
             "failures": [{"check": "op/a", "variant": "x=1", "reason": "r", "why": "w"}, {"check": "op/b", "reason": "r", "why": "w"}],
             "findings": [{"rule": "url/x", "file": "A.json", "pointer": "/call/0", "why": "w"}]}
            """, out var problems);

        problems.Should().BeEmpty();
        baseline.Failures.Should().Equal(new KnownFailure("op/a", "x=1", "r", "w"), new KnownFailure("op/b", null, "r", "w"));
        baseline.Findings.Should().Equal(new KnownFinding("url/x", "A.json", "/call/0", "w"));
    }

    [TestCase("""[]""", "settings/not-an-object", 1, 1)]
    [TestCase("""{"failure": []}""", "settings/unknown-name", 1, 2)]
    [TestCase("""{"failures": {}}""", "settings/not-a-list", 1, 14)]
    [TestCase("""{"failures": ["op/a"]}""", "settings/not-an-object", 1, 15)]
    [TestCase("""{"failures": [{"check": "a", "why": "w"}]}""", "settings/missing", 1, 15)]
    [TestCase("""{"failures": [{"check": "a", "reason": "r", "why": " "}]}""", "settings/not-a-text", 1, 52)]
    [TestCase("""{"failures": [{"check": "a", "reason": 1, "why": "w"}]}""", "settings/not-a-text", 1, 40)]
    [TestCase("""{"failures": [}""", "json/unexpected-text", 1, 15)]
    public void Should_say_where_it_is_wrong(string text, string id, int line, int column)
    {
        BaselineReader.Read("baseline.json", text, out var problems);

        var problem = problems.Should().ContainSingle().Which;
        problem.Id.Should().Be(id);
        problem.Location.Should().BeEquivalentTo(new { File = "baseline.json", Line = line, Column = column });
        problem.Fix.Should().NotBeEmpty();
    }
}
