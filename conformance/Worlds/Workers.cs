namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Threads that play cases. A case waits for its answers where it is played, so a worker is a thread of its own and none
/// of the pool, which serves the answers.
/// </summary>
internal static class Workers
{
    /// <summary>
    /// Does something for each number from 0. The first worker takes them from below and the others from above: neighbours are
    /// much alike, and threads that do the same thing for the first time at the same time wait for each other.
    /// </summary>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="workers">How many threads share them.</param>
    /// <param name="work">What is done. When it fails for one, no other is begun.</param>
    /// <param name="cancellation">Stops them after what they are at.</param>
    public static Task ForAsync(int count, int workers, Func<int, Task> work, CancellationToken cancellation)
    {
        var (gate, below, above) = (new Lock(), 0, count);
        return Task.WhenAll(Enumerable.Range(0, Math.Min(workers, count)).Select(worker =>
            Task.Factory.StartNew(() => Work(worker == 0), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        void Work(bool isFirst)
        {
            try
            {
                while (Next(isFirst) is { } index)
                {
                    cancellation.ThrowIfCancellationRequested();
                    work(index).GetAwaiter().GetResult();
                }
            }
            catch
            {
                lock (gate) below = above;
                throw;
            }
        }

        int? Next(bool isFirst)
        {
            lock (gate) return below == above ? null : isFirst ? below++ : --above;
        }
    }
}
