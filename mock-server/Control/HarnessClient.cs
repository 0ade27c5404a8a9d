using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Journal;

namespace OpsRampHarness.MockServer.Control;

/// <summary>A client of the control surface.</summary>
/// <param name="http">Reaches the server; its base address is that of the server, and ends in a slash when it has a path.</param>
/// <param name="key">The control key; null for a caller on the same machine.</param>
/// <param name="workspace">The workspace that calls are about; null for the default one.</param>
/// <remarks>Every member throws <see cref="HarnessException"/> when the server refuses, and <see cref="HttpRequestException"/> when it cannot be reached.</remarks>
public sealed class HarnessClient(HttpClient http, string? key = null, string? workspace = null)
{
    /// <summary>A client for another workspace of the same server.</summary>
    public HarnessClient Of(string otherWorkspace) => new(http, key, otherWorkspace);

    /// <summary>All workspaces.</summary>
    public Task<IReadOnlyList<WorkspaceSummary>> GetWorkspacesAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "workspaces", ControlJson.Compact.IReadOnlyListWorkspaceSummary, null, cancellation);

    /// <summary>Makes a workspace.</summary>
    public Task<WorkspaceSummary> CreateWorkspaceAsync(NewWorkspace wanted, CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Post, "workspaces", ControlJson.Compact.WorkspaceSummary, Json(wanted, ControlJson.Compact.NewWorkspace), cancellation);

    /// <summary>Removes a workspace.</summary>
    public Task RemoveWorkspaceAsync(string name, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, "workspaces/" + Escape(name), null, cancellation);

    /// <summary>Everything in the workspace.</summary>
    public Task<WorkspaceDocument> GetStateAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "state", ControlJson.Compact.WorkspaceDocument, null, cancellation);

    /// <summary>Everything in the workspace, as the server wrote it.</summary>
    internal Task<byte[]> GetStateJsonAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Get, "state", null, cancellation);

    /// <summary>What differs between the state and the document it was last seeded from.</summary>
    public Task<IReadOnlyList<TenantDifference>> DiffStateAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "state/diff", ControlJson.Compact.IReadOnlyListTenantDifference, null, cancellation);

    /// <summary>Wipes the workspace and fills it from a document.</summary>
    public Task SeedAsync(WorkspaceDocument document, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "seed", Json(document, ControlJson.Compact.WorkspaceDocument), cancellation);

    /// <summary>Wipes the workspace and fills it again as it was last seeded.</summary>
    public Task ResetAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Post, "reset", null, cancellation);

    /// <summary>Names of the snapshots.</summary>
    public Task<IReadOnlyList<string>> GetSnapshotsAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "snapshots", ControlJson.Compact.IReadOnlyListString, null, cancellation);

    /// <summary>Saves the state under a name.</summary>
    public Task SaveSnapshotAsync(string name, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Put, "snapshots/" + Escape(name), null, cancellation);

    /// <summary>Saves a state that was exported before under a name.</summary>
    internal Task SaveSnapshotAsync(string name, byte[] state, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Put, "snapshots/" + Escape(name), state, cancellation);

    /// <summary>Puts a snapshot in the place of the state.</summary>
    public Task LoadSnapshotAsync(string name, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, $"snapshots/{Escape(name)}/load", null, cancellation);

    /// <summary>What differs between a snapshot and the state, or another snapshot.</summary>
    public Task<IReadOnlyList<TenantDifference>> DiffSnapshotAsync(string name, string? to = null, CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, $"snapshots/{Escape(name)}/diff" + (to is null ? "" : "?to=" + Escape(to)), ControlJson.Compact.IReadOnlyListTenantDifference, null, cancellation);

    /// <summary>Removes a snapshot.</summary>
    public Task RemoveSnapshotAsync(string name, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, "snapshots/" + Escape(name), null, cancellation);

    /// <summary>The time in the workspace.</summary>
    public Task<ClockState> GetClockAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "clock", ControlJson.Compact.ClockState, null, cancellation);

    /// <summary>Moves the clock forward.</summary>
    public Task<ClockState> AdvanceClockAsync(TimeSpan by, CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Post, "clock/advance", ControlJson.Compact.ClockState, Json(new ClockAdvance(by.TotalSeconds), ControlJson.Compact.ClockAdvance), cancellation);

    /// <summary>Stops the clock.</summary>
    public Task<ClockState> FreezeClockAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Post, "clock/freeze", ControlJson.Compact.ClockState, null, cancellation);

    /// <summary>Lets the clock run on.</summary>
    public Task<ClockState> ResumeClockAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Post, "clock/resume", ControlJson.Compact.ClockState, null, cancellation);

    /// <summary>The tokens given out, without their values.</summary>
    public Task<IReadOnlyList<TokenSummary>> GetTokensAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "tokens", ControlJson.Compact.IReadOnlyListTokenSummary, null, cancellation);

    /// <summary>Makes every token expired.</summary>
    public Task ExpireTokensAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Post, "tokens/expire", null, cancellation);

    /// <summary>Takes every token back.</summary>
    public Task RevokeTokensAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Post, "tokens/revoke", null, cancellation);

    /// <summary>The fault rules with their counts.</summary>
    public Task<IReadOnlyList<FaultCount>> GetFaultsAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "faults", ControlJson.Compact.IReadOnlyListFaultCount, null, cancellation);

    /// <summary>Adds a fault rule.</summary>
    public Task AddFaultAsync(FaultRule rule, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "faults", Json(rule, ControlJson.Compact.FaultRule), cancellation);

    /// <summary>Adds a fault by its word.</summary>
    public Task AddFaultModeAsync(string word, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "faults/modes/" + Escape(word), null, cancellation);

    /// <summary>Removes every fault rule.</summary>
    public Task ClearFaultsAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Delete, "faults", null, cancellation);

    /// <summary>The exchanges kept.</summary>
    public Task<IReadOnlyList<JournalEntry>> GetJournalAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "journal", ControlJson.Compact.IReadOnlyListJournalEntry, null, cancellation);

    /// <summary>Forgets every exchange.</summary>
    public Task ClearJournalAsync(CancellationToken cancellation = default) => SendAsync(HttpMethod.Delete, "journal", null, cancellation);

    /// <summary>The fidelity ledger with the values in force.</summary>
    public Task<IReadOnlyList<SwitchState>> GetSwitchesAsync(CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Get, "switches", ControlJson.Compact.IReadOnlyListSwitchState, null, cancellation);

    /// <summary>Changes switches.</summary>
    public Task<IReadOnlyList<SwitchState>> ChangeSwitchesAsync(IReadOnlyDictionary<string, string> changes, CancellationToken cancellation = default) =>
        ReadAsync(HttpMethod.Put, "switches", ControlJson.Compact.IReadOnlyListSwitchState, Json(changes, ControlJson.Compact.IReadOnlyDictionaryStringString), cancellation);

    private static string Escape(string part) => Uri.EscapeDataString(part);

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private async Task<T> ReadAsync<T>(HttpMethod method, string path, JsonTypeInfo<T> type, byte[]? body, CancellationToken cancellation)
    {
        var json = await SendAsync(method, path, body, cancellation);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new HarnessException(HttpStatusCode.OK, "control/bad-answer", "The server answered null.");
        }
        catch (JsonException error)
        {
            throw new HarnessException(HttpStatusCode.OK, "control/bad-answer", $"The server answered something else than it should: {error.Message}");
        }
    }

    private async Task<byte[]> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(ControlRoute.Root[1..] + "/" + path, UriKind.Relative));
        if (key is not null)
            request.Headers.Add(ControlAccess.KeyHeader, key);
        if (workspace is not null)
            request.Headers.Add(Hosting.WorkspaceChoice.Header, workspace);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        using var response = await http.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.IsSuccessStatusCode)
            return answer;
        throw Refusal(response.StatusCode, answer);
    }

    private static HarnessException Refusal(HttpStatusCode status, byte[] answer)
    {
        try
        {
            if (JsonSerializer.Deserialize(answer, ControlJson.Compact.ControlProblem) is { Id: { } id, Message: { } message })
                return new HarnessException(status, id, message);
        }
        catch (JsonException)
        {
            // Not an answer of the control surface: what came instead is told below.
        }

        return new HarnessException(status, "control/bad-answer", $"The server answered {(int)status}: {Encoding.UTF8.GetString(answer)}");
    }
}
