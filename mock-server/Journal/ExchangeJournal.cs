namespace OpsRampHarness.MockServer.Journal;

/// <summary>The last exchanges of a workspace. Bounded: the oldest makes room. Safe to use from many threads.</summary>
public sealed class ExchangeJournal
{
    private readonly Lock gate = new();
    private readonly Queue<JournalEntry> entries = new();
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

    internal void Clear()
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
            entries.Enqueue(entry with { Number = ++count });
            if (entries.Count > capacity)
                entries.Dequeue();
        }
    }
}
