using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer;

/// <summary>The fake OpsRamp: its workspaces, and through them everything it knows. Safe to use from many threads.</summary>
public sealed class MockOpsRamp
{
    private const string DefaultName = "default";

    private readonly Lock gate = new();
    private readonly WorkspaceOptions options;
    private readonly StateStore? store;
    private readonly ConcurrentDictionary<string, Workspace> workspaces = new(StringComparer.Ordinal);

    /// <summary>Makes a server with one workspace, whose state lives and dies with the process.</summary>
    public MockOpsRamp(WorkspaceOptions options, ServerLimits? limits = null)
        : this(options, limits, null)
    {
    }

    private MockOpsRamp(WorkspaceOptions options, ServerLimits? limits, StateStore? store)
    {
        this.options = options;
        Limits = limits ?? new ServerLimits();
        this.store = store;
        Default = new Workspace(DefaultName, options, store);
        workspaces[DefaultName] = Single = Default;
    }

    /// <summary>How much it takes.</summary>
    public ServerLimits Limits { get; }

    /// <summary>The workspace of callers that no other one knows.</summary>
    public Workspace Default { get; }

    /// <summary>All workspaces, sorted by name.</summary>
    public IReadOnlyList<Workspace> Workspaces => [.. workspaces.Values.OrderBy(workspace => workspace.Name, StringComparer.Ordinal)];

    /// <summary>The only workspace, or null when there are several: then a call must say which one it is about.</summary>
    internal Workspace? Single { get; private set; }

    /// <summary>Makes a server that keeps its state on disk, and goes on where an earlier one stopped.</summary>
    /// <param name="options">What workspaces start from that are not on disk yet.</param>
    /// <param name="store">The disk. The caller disposes it after the server has stopped.</param>
    /// <param name="server">The server.</param>
    /// <param name="problem">Why it cannot go on: <c>data/unreadable</c>, or what is wrong with the data.</param>
    /// <param name="limits">How much it takes; null for the defaults.</param>
    public static bool TryContinue(
        WorkspaceOptions options, StateStore store, [NotNullWhen(true)] out MockOpsRamp? server, [NotNullWhen(false)] out DocumentProblem? problem, ServerLimits? limits = null)
    {
        var continued = new MockOpsRamp(options, limits, store);
        try
        {
            problem = continued.Continue(store);
        }
        catch (Exception exception) when (exception is SqliteException or JsonException)
        {
            problem = new DocumentProblem("data/unreadable", $"The state on disk cannot be read: {exception.Message} Move the file away to begin anew.");
        }

        server = problem is null ? continued : null;
        return problem is null;
    }

    /// <summary>Adds an empty workspace.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="workspaceOptions">What it starts from; null for what the server started from.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, or there are too many.</exception>
    public Workspace AddWorkspace(string name, WorkspaceOptions? workspaceOptions = null)
    {
        lock (gate)
        {
            if (name.Length is 0 or > 100 || name.Any(char.IsControl))
                throw new ArgumentException($"'{name}' is no name for a workspace: give it 1 to 100 visible characters.", nameof(name));
            if (workspaces.ContainsKey(name))
                throw new ArgumentException($"Workspace '{name}' exists.", nameof(name));
            if (workspaces.Count >= Limits.Workspaces)
                throw new ArgumentException($"There are {workspaces.Count} workspaces already, and no more than {Limits.Workspaces} are allowed. Remove one first.", nameof(name));
            var workspace = new Workspace(name, workspaceOptions ?? options, store);
            workspace.State.Keep();
            Single = null;
            return workspaces[name] = workspace;
        }
    }

    /// <summary>Adds an empty workspace whose clock stands at a moment, and in which nobody waits for delays.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="virtualTime">The moment; null for a workspace like the others.</param>
    internal Workspace AddWorkspace(string name, DateTimeOffset? virtualTime)
    {
        var workspace = AddWorkspace(name, virtualTime is null ? null : options with { WaitForDelays = false });
        if (virtualTime is { } moment)
            workspace.Clock.BeginAt(moment);
        return workspace;
    }

    /// <summary>Removes a workspace; the default one stays.</summary>
    /// <returns>Whether there was one to remove.</returns>
    public bool RemoveWorkspace(string name)
    {
        lock (gate)
        {
            if (name == DefaultName || !workspaces.TryRemove(name, out var removed))
                return false;
            if (workspaces.Count == 1)
                Single = Default;
            removed.State.Session?.Remove();
            return true;
        }
    }

    /// <summary>The workspace with this name, or null.</summary>
    public Workspace? FindWorkspace(string name) => workspaces.GetValueOrDefault(name);

    private DocumentProblem? Continue(StateStore from)
    {
        foreach (var stored in StoredWorkspace.ReadAll(from))
        {
            var workspace = stored.Name == DefaultName ? Default : new Workspace(stored.Name, options, from);
            if (workspace.Continue(stored) is { } problem)
                return problem;
            workspaces[stored.Name] = workspace;
        }

        Single = workspaces.Count == 1 ? Default : null;

        if (Default.State.Session is null)
            Default.State.Keep();
        return null;
    }
}
