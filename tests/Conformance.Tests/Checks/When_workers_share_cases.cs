using System.Collections.Concurrent;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_workers_share_cases
{
    [TestCase(0, 2)]
    [TestCase(1, 4)]
    [TestCase(7, 1)]
    [TestCase(100, 3)]
    public async Task Should_do_each_once(int count, int workers)
    {
        var done = new ConcurrentBag<int>();
        await Workers.ForAsync(count, workers, Into(done), CancellationToken.None);
        done.Order().Should().Equal(Enumerable.Range(0, count));
    }

    [Test]
    public async Task Should_begin_no_other_when_one_fails()
    {
        var done = new ConcurrentBag<int>();
        var work = () => Workers.ForAsync(100, 1, index => index == 3 ? throw new InvalidOperationException("broken") : Into(done)(index), CancellationToken.None);
        (await work.Should().ThrowAsync<InvalidOperationException>()).WithMessage("broken");
        done.Order().Should().Equal(0, 1, 2);
    }

    [Test]
    public async Task Should_stop_when_told_to()
    {
        using var stop = new CancellationTokenSource();
        var done = new ConcurrentBag<int>();
        var work = () => Workers.ForAsync(
            100, 1,
            async index =>
            {
                await Into(done)(index);
                if (index == 5) await stop.CancelAsync();
            },
            stop.Token);
        await work.Should().ThrowAsync<OperationCanceledException>();
        done.Should().HaveCount(6);
    }

    [Test]
    public async Task Should_wait_on_threads_that_the_pool_does_not_miss()
    {
        var ofThePool = new ConcurrentBag<bool>();
        await Workers.ForAsync(
            8, 2,
            _ =>
            {
                ofThePool.Add(Thread.CurrentThread.IsThreadPoolThread);
                return Task.CompletedTask;
            },
            CancellationToken.None);
        ofThePool.Should().OnlyContain(isOfThePool => !isOfThePool);
    }

    private static Func<int, Task> Into(ConcurrentBag<int> done) => index =>
    {
        done.Add(index);
        return Task.CompletedTask;
    };
}
