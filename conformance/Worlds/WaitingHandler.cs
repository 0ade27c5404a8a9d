namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Waits for each answer, and for the whole of it, on the thread that asked. Whatever is above never leaves that thread
/// then, and the runtime need not make what an asynchronous method needs to go on elsewhere: for a process that plays a
/// hundred cases and ends, that is more work than it saves.
/// </summary>
/// <param name="inner">The way to the mock.</param>
internal sealed class WaitingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>A backstop against a mock that never answers; what decides a case is never the wall clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await Ended(base.SendAsync(request, cancellationToken));
        await Ended(response.Content.LoadIntoBufferAsync(cancellationToken));
        return response;
    }

    /// <summary>The task, as soon as it has ended in whatever way.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    private static TTask Ended<TTask>(TTask task)
        where TTask : Task =>
        Task.WaitAny([task], Patience) == 0 ? task : throw new TimeoutException("The mock did not answer.");
}
