namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Where the mock OpsRamp of a world listens.</summary>
public interface ITarget : IAsyncDisposable
{
    /// <summary>A handler that takes every request to the mock, whatever its host.</summary>
    HttpMessageHandler CreateHandler();
}
