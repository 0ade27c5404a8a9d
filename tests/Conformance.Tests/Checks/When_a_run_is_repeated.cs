using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_a_run_is_repeated
{
    [TestCase(1)]
    [TestCase(8)]
    public Task Should_give_the_same_bytes_with_any_number_of_workers(int workers) => ShouldMatch(new CheckOptions { Workers = workers });

    [Test]
    public Task Should_give_the_same_bytes_over_a_socket() => ShouldMatch(new CheckOptions { Target = TargetKind.Kestrel });

    private static async Task ShouldMatch(CheckOptions options)
    {
        var usual = await Bytes(new CheckOptions { Workers = 2 });
        var other = await Bytes(options);
        other.AsSpan().SequenceEqual(usual).Should().BeTrue();
    }

    private static async Task<byte[]> Bytes(CheckOptions options) =>
        RunJson.Write(await CheckRunner.RunAsync(ShippedPacks.Guide, options with { Selection = CaseSelection.Matching("*o*/*a*") }));
}
