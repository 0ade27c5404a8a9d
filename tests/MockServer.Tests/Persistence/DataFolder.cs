using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Persistence;

/// <summary>A folder for data that is removed after the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("harness-data-").FullName;

    public string File => System.IO.Path.Combine(Path, StateStore.FileName);

    public StateStore Open()
    {
        StateStore.TryOpen(Path, out var store, out var problem).Should().BeTrue(problem?.Message);
        return store!;
    }

    public static MockOpsRamp Serve(StateStore store, HarnessClock? clock = null)
    {
        var options = new WorkspaceOptions { Seed = 7, Clock = clock ?? HarnessClock.StoppedAt(Sandbox.Start) };
        MockOpsRamp.TryContinue(options, store, out var server, out var problem).Should().BeTrue(problem?.Message);
        return server!;
    }

    /// <summary>What a killed process leaves behind: the files as they are, though the server has not closed them.</summary>
    public DataFolder AsLeftByTheKilled()
    {
        var left = new DataFolder();
        foreach (var file in Directory.GetFiles(Path))
            System.IO.File.Copy(file, System.IO.Path.Combine(left.Path, System.IO.Path.GetFileName(file)));
        return left;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
