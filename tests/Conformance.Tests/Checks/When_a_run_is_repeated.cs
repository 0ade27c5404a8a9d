using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_a_run_is_repeated
{
    [TestCase(1)]
    [TestCase(8)]
    public async Task Should_give_the_same_bytes_with_any_number_of_workers(int workers) =>
        (await Bytes(new CheckOptions { Workers = workers })).AsSpan().SequenceEqual(await Bytes(new CheckOptions { Workers = 2 })).Should().BeTrue();

    [Test]
    public async Task Should_give_the_same_bytes_over_a_socket() =>
        (await Bytes(new CheckOptions { Target = TargetKind.Kestrel })).AsSpan().SequenceEqual(await Bytes(new CheckOptions())).Should().BeTrue();

    private static async Task<byte[]> Bytes(CheckOptions options) =>
        RunJson.Write(await CheckRunner.RunAsync(ShippedPacks.Guide, options));
}
