using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Control;

/// <summary>
/// A workspace here that stands for one of another server. Whatever is arranged here is sent there before a call; whatever
/// the call did there is taken over here. The other server decides every call; this one is only looked at.
/// </summary>
/// <remarks>Every member throws <see cref="HarnessException"/> when the server refuses, and <see cref="HttpRequestException"/> when it cannot be reached.</remarks>
public sealed class WorkspaceMirror : IAsyncDisposable
{
    private const string Sent = "mirrored";

    private readonly HarnessClient server;
    private readonly HarnessClient there;
    private readonly Workspace here;
    private readonly HashSet<FidelityAssumption> consulted = [];
    private readonly Dictionary<int, string> tokenValues = [];
    private byte[] state = [];
    private IReadOnlyList<FaultCount> faults = [];
    private IReadOnlyList<AccessToken> tokens = [];
    private DateTimeOffset time;

    private WorkspaceMirror(HarnessClient server, Workspace here, string name)
    {
        (this.server, this.here, Name) = (server, here, name);
        there = server.Of(name);
        time = here.Clock.GetUtcNow();
    }

    /// <summary>Name of the workspace on the other server; calls to it carry it in the header <see cref="Header"/>.</summary>
    public string Name { get; }

    /// <summary>The header that names the workspace of a call.</summary>
    public const string Header = Hosting.WorkspaceChoice.Header;

    /// <summary>Makes an empty workspace on another server, in which time is virtual and the same as here.</summary>
    /// <param name="server">The other server.</param>
    /// <param name="here">The workspace here.</param>
    /// <param name="name">The name of the workspace there; nobody else may use it.</param>
    public static async Task<WorkspaceMirror> CreateAsync(HarnessClient server, Workspace here, string name)
    {
        await server.CreateWorkspaceAsync(new NewWorkspace(name, null, here.Clock.GetUtcNow()));
        return new WorkspaceMirror(server, here, name);
    }

    /// <summary>Sends what was changed here since the last exchange: time, state, tokens, faults.</summary>
    public async Task PushAsync(CancellationToken cancellation = default)
    {
        if (here.Clock.GetUtcNow() - time is var passed && passed > TimeSpan.Zero)
            time = (await there.AdvanceClockAsync(passed, cancellation)).Now;
        var json = WorkspaceDocuments.Write(here.Export());
        if (!json.AsSpan().SequenceEqual(state))
        {
            await there.SaveSnapshotAsync(Sent, json, cancellation);
            await there.LoadSnapshotAsync(Sent, cancellation);
            state = json;
        }

        await PushTokensAsync(cancellation);
        await PushFaultsAsync(cancellation);
    }

    /// <summary>Takes over what became of the workspace there.</summary>
    /// <param name="newToken">The value of the token that was given out last; null when none was.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task PullAsync(string? newToken = null, CancellationToken cancellation = default)
    {
        var (stateThere, tokensThere, switchesThere) = (there.GetStateJsonAsync(cancellation), there.GetTokensAsync(cancellation), there.GetSwitchesAsync(cancellation));
        await Task.WhenAll(stateThere, tokensThere, switchesThere);
        consulted.UnionWith(here.ConsultedSwitches);
        consulted.UnionWith((await switchesThere).Where(entry => entry.Consulted).Select(entry => new FidelityAssumption(entry.Id, entry.Value)));
        here.ConsultedElsewhere = [.. consulted];
        Take(await stateThere);
        Take(await tokensThere, newToken);
        if (faults.Count == 0) return;
        here.Faults.Count(await there.GetFaultsAsync(cancellation));
        faults = here.Faults.Counts;
    }

    /// <summary>Removes the workspace there.</summary>
    public async ValueTask DisposeAsync() => await server.RemoveWorkspaceAsync(Name);

    private void Take(byte[] json)
    {
        if (json.AsSpan().SequenceEqual(state)) return;
        if (!WorkspaceDocuments.TryRead(json, out var document, out var problem) || (problem = here.Restore(document)) is not null)
            throw new HarnessException(System.Net.HttpStatusCode.OK, problem.Id, $"The state of workspace '{Name}' cannot be taken over: {problem.Message}");
        state = WorkspaceDocuments.Write(here.Export());
    }

    private void Take(IReadOnlyList<TokenSummary> summaries, string? newToken)
    {
        if (newToken is not null && summaries.Count > 0) tokenValues.TryAdd(summaries[^1].Number, newToken);
        here.Tokens.Fill(
        [
            .. summaries.Select(summary => new AccessToken
            {
                Number = summary.Number,
                Value = tokenValues.GetValueOrDefault(summary.Number) ?? FormattableString.Invariant($"token {summary.Number} of {Name}"),
                ClientId = summary.ClientId,
                TenantId = summary.TenantId,
                IssuedAt = summary.IssuedAt,
                ExpiresAt = summary.ExpiresAt,
                Revoked = summary.State == "revoked",
            }),
        ]);
        tokens = here.Tokens.All;
    }

    private async Task PushTokensAsync(CancellationToken cancellation)
    {
        var now = here.Tokens.All;
        var changed = now.Zip(tokens).Where(pair => pair.First != pair.Second).ToList();
        if (changed.Exists(pair => pair.First.Revoked && !pair.Second.Revoked)) await there.RevokeTokensAsync(cancellation);
        if (changed.Exists(pair => pair.First.ExpiresAt != pair.Second.ExpiresAt)) await there.ExpireTokensAsync(cancellation);
        tokens = now;
    }

    /// <summary>Rules that were only added are added; otherwise all begin anew, as they did here.</summary>
    private async Task PushFaultsAsync(CancellationToken cancellation)
    {
        var now = here.Faults.Counts;
        var same = now.Count >= faults.Count && now.Take(faults.Count).SequenceEqual(faults);
        if (!same) await there.ClearFaultsAsync(cancellation);
        foreach (var count in now.Skip(same ? faults.Count : 0)) await there.AddFaultAsync(count.Rule, cancellation);
        faults = now;
    }
}
