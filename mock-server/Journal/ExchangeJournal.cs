using System.Threading.Channels;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>The last exchanges of a workspace. Bounded: the oldest makes room. Safe to use from many threads.</summary>
public sealed class ExchangeJournal
{
    private const int MaxFollowers = 20;

    private readonly Lock gate = new();
    private readonly Queue<JournalEntry> entries = new();
    private readonly List<Channel<JournalEntry>> followers = [];
    private readonly int capacity;
    private long count;

    internal ExchangeJournal(int capacity) => this.capacity = capacity;

    /// <summary>What is kept, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (gate)
                return [.. entries];
        }
    }

    /// <summary>How many exchanges there were, those no longer kept included.</summary>
    public long Count
    {
        get
        {
            lock (gate)
                return count;
        }
    }

    /// <summary>The kept exchanges that are wanted, oldest first.</summary>
    public IReadOnlyList<JournalEntry> Search(JournalFilter filter) => [.. Entries.Where(filter.Matches)];

    /// <summary>The kept exchange with this number, or null.</summary>
    public JournalEntry? Find(long number) => Entries.FirstOrDefault(entry => entry.Number == number);

    /// <summary>Forgets every exchange; numbers begin anew.</summary>
    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
            count = 0;
        }
    }

    internal void Add(JournalEntry entry)
    {
        lock (gate)
        {
            entry.Number = ++count;
            entries.Enqueue(entry);
            if (entries.Count > capacity)
                entries.Dequeue();
            foreach (var follower in followers)
                follower.Writer.TryWrite(entry);
        }
    }

    /// <summary>Exchanges as they come. A follower that reads too slowly misses the oldest.</summary>
    /// <returns>Null when there are too many followers.</returns>
    internal ChannelReader<JournalEntry>? Follow(CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<JournalEntry>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            if (followers.Count == MaxFollowers)
                return null;
            followers.Add(channel);
        }

        cancellation.Register(() =>
        {
            lock (gate)
                followers.Remove(channel);
            channel.Writer.TryComplete();
        });
        return channel.Reader;
    }
}
