using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>States of a workspace that were saved under a name. Safe to use from many threads.</summary>
public sealed class NamedSnapshots
{
    private const int Capacity = 100;

    private readonly Lock gate = new();
    private readonly Workspace workspace;
    private readonly SortedDictionary<string, byte[]> documents = new(StringComparer.Ordinal);

    internal NamedSnapshots(Workspace workspace) => this.workspace = workspace;

    /// <summary>The names, sorted.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (gate)
                return [.. documents.Keys];
        }
    }

    /// <summary>Saves the state as it is; a state of the same name is replaced.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long, or there are too many states.</exception>
    public void Save(string name) => Save(name, WorkspaceDocuments.Write(workspace.Export()));

    /// <summary>Saves a state that was exported before.</summary>
    /// <returns>Why it is refused, such as that its format has another version; or null.</returns>
    /// <exception cref="ArgumentException">The name is empty or too long, or there are too many states.</exception>
    public DocumentProblem? SaveExported(string name, ReadOnlySpan<byte> json)
    {
        if (!WorkspaceDocuments.TryRead(json, out var document, out var problem))
            return problem;
        Save(name, WorkspaceDocuments.Write(document));
        return null;
    }

    /// <summary>The state with this name as JSON, or null.</summary>
    public byte[]? Find(string name)
    {
        lock (gate)
            return documents.GetValueOrDefault(name);
    }

    /// <summary>Removes a state.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        lock (gate)
        {
            workspace.State.Session?.RemoveSnapshot(name);
            return documents.Remove(name);
        }
    }

    internal void Save(string name, byte[] json)
    {
        if (name.Length is 0 or > 100)
            throw new ArgumentException($"'{name}' is no name for a snapshot: give it 1 to 100 characters.", nameof(name));
        lock (gate)
        {
            if (documents.Count == Capacity && !documents.ContainsKey(name))
                throw new ArgumentException($"There are {Capacity} snapshots already. Remove one first.", nameof(name));
            workspace.State.Session?.WriteSnapshot(name, json);
            documents[name] = json;
        }
    }

    /// <summary>Puts in those that were kept on disk.</summary>
    internal void Fill(IEnumerable<(string Name, byte[] Json)> kept)
    {
        lock (gate)
        {
            foreach (var (name, json) in kept)
                documents[name] = json;
        }
    }
}
