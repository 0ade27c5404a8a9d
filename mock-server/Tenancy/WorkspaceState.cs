using System.Collections.Frozen;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Persistence;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// The tenants of a workspace, what they were last loaded from, and where both are kept on disk. A new state is made apart
/// and put in the place of the old one when it is whole.
/// </summary>
internal sealed class WorkspaceState(string name, HarnessClock clock, StateStore? store, WorkspaceOptions options)
{
    private readonly Lock filling = new();
    private volatile TenantRegistry registry = new(clock, options.Seed, options.Switches, tracked: store is not null);
    private volatile WorkspaceDocument? setup;
    private DateTimeOffset setupAt;

    public TenantRegistry Registry => registry;

    /// <summary>What the tenants were last loaded from; null if they never were.</summary>
    public WorkspaceDocument? Setup => setup;

    /// <summary>Where the rows are; null where nothing is kept on disk.</summary>
    public StateSession? Session => registry.Session;

    /// <summary>Puts other tenants in the place of those there are.</summary>
    /// <param name="document">The tenants.</param>
    /// <param name="comesBackTo">What a reset comes back to; null for nothing.</param>
    /// <returns>What is wrong with the data, and then nothing has changed; or null.</returns>
    public DocumentProblem? Fill(WorkspaceDocument document, WorkspaceDocument? comesBackTo)
    {
        var now = clock.GetUtcNow();
        var problem = Build(document, out var filled);
        if (filled is null)
            return problem;
        lock (filling)
        {
            if (document == comesBackTo)
                setupAt = now;
            if (store is not null)
                filled.Session = StateSession.Replace(store, name, filled, (comesBackTo, setupAt), clock, registry.Session);
            (registry, setup) = (filled, comesBackTo);
        }

        return null;
    }

    /// <summary>Everything as data.</summary>
    public WorkspaceDocument Export()
    {
        var source = registry;
        return source.Head() with
        {
            Tenants = [.. source.Tenants.Select(tenant => tenant.Locked(() => TenantExport.Export(tenant, source.ApiClientsOf(tenant))))],
        };
    }

    /// <summary>What differs between the state and what it was last loaded from; null if it never was.</summary>
    public IReadOnlyList<TenantDifference>? DiffFromSetup()
    {
        if (setup is not { } document)
            return null;
        var before = new WorkspaceOptions { Seed = registry.Seed, Clock = HarnessClock.StoppedAt(setupAt) };
        return DocumentDiff.Compare(document, Export(), before);
    }

    /// <summary>Writes the state as it is, the first time; later only what changes is written.</summary>
    public void Keep()
    {
        if (store is not null)
            registry.Session = StateSession.Replace(store, name, registry, (setup, setupAt), clock, registry.Session);
    }

    /// <summary>Goes on where another server stopped.</summary>
    public DocumentProblem? Continue(StoredWorkspace stored)
    {
        var problem = Build(stored.State, out var filled);
        if (filled is null)
            return problem;
        foreach (var tenant in filled.Tenants)
            tenant.Changes!.Clear();
        filled.Session = new StateSession(store!, stored.Key, stored.TenantKeys);
        clock.Restore(stored.ClockOffset, stored.FrozenAt);
        (registry, setup, setupAt) = (filled, stored.Setup, stored.SetupAt);
        return null;
    }

    private DocumentProblem? Build(WorkspaceDocument document, out TenantRegistry? built)
    {
        built = null;
        var pairs = (document.Switches ?? FrozenDictionary<string, string>.Empty).Select(pair => $"{pair.Key}={pair.Value}");
        if (!FidelityChoices.TryParse(pairs, out var choices, out var mistake))
            return new DocumentProblem("document/invalid", mistake.Message);

        var filled = new TenantRegistry(
            clock, document.Seed ?? registry.Seed, document.Switches is null ? registry.Switches : choices, tracked: store is not null);
        try
        {
            foreach (var tenant in document.Tenants)
                filled.Add(tenant);
        }
        catch (DocumentException exception)
        {
            return new DocumentProblem("document/invalid", exception.Message);
        }

        built = filled;
        return null;
    }
}
