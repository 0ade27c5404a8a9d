using System.Collections.Concurrent;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer;

/// <summary>The fake OpsRamp: its workspaces, and through them everything it knows. Safe to use from many threads.</summary>
public sealed class MockOpsRamp
{
    /// <summary>Most workspaces that a server holds.</summary>
    public const int MaxWorkspaces = 1000;

    private readonly Lock gate = new();
    private readonly WorkspaceOptions options;
    private readonly ConcurrentDictionary<string, Workspace> workspaces = new(StringComparer.Ordinal);

    /// <summary>Makes a server with one workspace.</summary>
    public MockOpsRamp(WorkspaceOptions options)
    {
        this.options = options;
        Default = new Workspace("default", options);
        workspaces[Default.Name] = Default;
    }

    /// <summary>The workspace of callers that no other one knows.</summary>
    public Workspace Default { get; }

    /// <summary>All workspaces, sorted by name.</summary>
    public IReadOnlyList<Workspace> Workspaces => [.. workspaces.Values.OrderBy(workspace => workspace.Name, StringComparer.Ordinal)];

    /// <summary>Adds an empty workspace.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="workspaceOptions">What it starts from; null for what the server started from.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, or there are too many.</exception>
    public Workspace AddWorkspace(string name, WorkspaceOptions? workspaceOptions = null)
    {
        lock (gate)
        {
            if (name.Length is 0 or > 100)
                throw new ArgumentException($"'{name}' is no name for a workspace: give it 1 to 100 characters.", nameof(name));
            if (workspaces.ContainsKey(name))
                throw new ArgumentException($"Workspace '{name}' exists.", nameof(name));
            if (workspaces.Count == MaxWorkspaces)
                throw new ArgumentException($"There are {MaxWorkspaces} workspaces already. Remove one first.", nameof(name));
            return workspaces[name] = new Workspace(name, workspaceOptions ?? options);
        }
    }

    /// <summary>Removes a workspace; the default one stays.</summary>
    /// <returns>Whether there was one to remove.</returns>
    public bool RemoveWorkspace(string name) => name != Default.Name && workspaces.TryRemove(name, out _);

    /// <summary>The workspace with this name, or null.</summary>
    public Workspace? FindWorkspace(string name) => workspaces.GetValueOrDefault(name);
}
