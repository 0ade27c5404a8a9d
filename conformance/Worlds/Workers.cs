namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Threads that play cases. A case waits for its answers where it is played, so a worker is a thread of its own and none
/// of the pool, which serves the answers.
/// </summary>
internal static class Workers
{
    /// <summary>Does something for each number from 0.</summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="workers">How many threads share them.</param>
    /// <param name="work">What is done.</param>
    /// <param name="cancellation">Stops them after what they are at.</param>
    public static Task ForAsync(int count, int workers, Func<int, Task> work, CancellationToken cancellation)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(workers, count)).Select(_ =>
            Task.Factory.StartNew(Work, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        void Work()
        {
            try
            {
                for (int index; (index = Interlocked.Increment(ref next)) < count;)
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(index).GetAwaiter().GetResult();
                }
            }
            catch
            {
                // What one of them cannot do ends the others too.
                Volatile.Write(ref next, count);
                throw;
            }
        }
    }
}
