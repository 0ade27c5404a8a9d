using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// What EIC came to know in worlds that began alike. Learning is a whole import, and most worlds of a run begin like another
/// one: the first of them learns, the others copy what it knows.
/// </summary>
internal sealed class LearnedBeliefs
{
    /// <summary>How many are kept; the oldest make room.</summary>
    private const int Capacity = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Learned> byBeginning = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Puts what a world that began alike knows into a repository.</summary>
    /// <returns>What else learning left behind; null when no such world has learned yet.</returns>
    public Lesson? CopyTo(IdentityRepository repository, string beginning)
    {
        lock (gate)
        {
            if (!byBeginning.TryGetValue(beginning, out var learned)) return null;
            repository.CopyFrom(learned.Repository);
            return learned.Lesson;
        }
    }

    /// <summary>Keeps a copy of what a world has learned.</summary>
    public void Keep(string beginning, IdentityRepository repository, Lesson lesson)
    {
        lock (gate)
        {
            if (byBeginning.ContainsKey(beginning)) return;
            byBeginning.Add(beginning, new Learned(repository.Clone(), lesson));
            order.Enqueue(beginning);
            if (order.Count > Capacity && byBeginning.Remove(order.Dequeue(), out var oldest)) oldest.Repository.Dispose();
        }
    }

    private sealed record Learned(IdentityRepository Repository, Lesson Lesson);
}

/// <summary>What learning leaves behind outside the repository.</summary>
/// <param name="Took">How much of the world's time it took.</param>
/// <param name="Tokens">How many tokens OpsRamp gave out.</param>
/// <param name="Assumptions">The fidelity switches that decided something.</param>
/// <param name="EicSwitches">The switches of EIC that decided something, as <c>name=value</c>.</param>
internal sealed record Lesson(TimeSpan Took, int Tokens, IReadOnlyList<FidelityAssumption> Assumptions, IReadOnlyList<string> EicSwitches);
