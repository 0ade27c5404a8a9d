using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Repositories that know what EIC knows at the beginning of worlds. Most worlds of a run begin like another one: the first of
/// them is prepared, and when a world has ended its repository is taken back to its beginning for the next. Two worlds never
/// share one at the same time.
/// </summary>
internal sealed class Beginnings : IDisposable
{
    /// <summary>How many are kept while no world uses them; the oldest make room.</summary>
    private const int Capacity = 32;

    private readonly Lock gate = new();
    private readonly LinkedList<Known> free = [];

    /// <summary>A repository at a beginning, for one world alone; null when there is none at the moment.</summary>
    public Known? Take(string beginning)
    {
        lock (gate)
        {
            for (var node = free.Last; node is not null; node = node.Previous)
            {
                if (node.Value.Beginning != beginning) continue;
                free.Remove(node);
                return node.Value;
            }
        }

        return null;
    }

    /// <summary>Takes a repository back from a world that has ended.</summary>
    public void Return(Known known)
    {
        known.Repository.Rewind();
        IdentityRepository? oldest = null;
        lock (gate)
        {
            free.AddLast(known);
            if (free.Count > Capacity)
            {
                oldest = free.First!.Value.Repository;
                free.RemoveFirst();
            }
        }

        oldest?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var known in free) known.Repository.Dispose();
            free.Clear();
        }
    }
}
