using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The server behind a sandbox: found on disk, read from a file of tenants, or generated.</summary>
internal sealed class SandboxState(MockOpsRamp server, StateStore? store, string? madeUpSecret, bool continues) : IDisposable
{
    public MockOpsRamp Server => server;

    /// <summary>The secret that nobody gave; null where one was given, or where the state already had its own.</summary>
    public string? MadeUpSecret => madeUpSecret;

    /// <summary>Whether it goes on where an earlier server stopped.</summary>
    public bool Continues => continues;

    public static bool TryMake(
        SandboxSettings settings, string salt, Func<string> makeSecret, [NotNullWhen(true)] out SandboxState? state, [NotNullWhen(false)] out DocumentProblem? problem)
    {
        state = null;
        StateStore? store = null;
        if (settings.Data is { } folder && !StateStore.TryOpen(folder, out store, out problem))
            return false;
        problem = Make(settings, salt, makeSecret, store, out state);
        if (problem is not null)
            store?.Dispose();
        return problem is null;
    }

    public void Dispose() => store?.Dispose();

    private static DocumentProblem? Make(SandboxSettings settings, string salt, Func<string> makeSecret, StateStore? store, out SandboxState? state)
    {
        state = null;
        var options = new WorkspaceOptions
        {
            Seed = settings.Seed,
            Switches = settings.Switches,
            JournalCapacity = settings.JournalCapacity,
            TokenSalt = salt,
        };
        MockOpsRamp? server;
        if (store is null)
            server = new MockOpsRamp(options, settings.Limits);
        else if (!MockOpsRamp.TryContinue(options, store, out server, out var refusal, settings.Limits))
            return refusal;

        var continues = server.Default.Tenants.Count > 0;
        var secret = settings.ClientSecret ?? (continues || settings.Tenants is not null ? null : makeSecret());
        var problem = continues ? Credentials(server, settings) : Fill(server, settings, secret);
        if (problem is null)
            state = new SandboxState(server, store, settings.ClientSecret is null ? secret : null, continues);
        return problem;
    }

    private static DocumentProblem? Fill(MockOpsRamp server, SandboxSettings settings, string? secret) => settings.Tenants is { } file
        ? Load(server, file)
        : server.Default.Load(new WorkspaceDocument
        {
            Tenants =
            [
                new TenantDocument
                {
                    Id = settings.Tenant,
                    ApiClients = [new ApiClientDocument { ClientId = settings.ClientId, ClientSecret = secret }],
                    Generate = new SeedPlan(settings.Users, Hostile: settings.Hostile),
                },
            ],
        });

    private static DocumentProblem? Load(MockOpsRamp server, string file)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new DocumentProblem("document/unreadable", $"The file of tenants '{file}' cannot be read: {exception.Message}");
        }

        return WorkspaceDocuments.TryRead(json, out var document, out var problem) ? server.Default.Load(document) : problem;
    }

    /// <summary>A secret that was given now counts, whatever the state on disk says.</summary>
    private static DocumentProblem? Credentials(MockOpsRamp server, SandboxSettings settings)
    {
        if (settings.ClientSecret is not { } secret)
            return null;
        try
        {
            server.Default.SetCredentials(settings.Tenant, settings.ClientId, secret);
            return null;
        }
        catch (ArgumentException exception)
        {
            return new DocumentProblem("data/credentials", $"The secret cannot be given to '{settings.ClientId}': {exception.Message} Name a tenant of the kept state with --tenant, or leave --client-secret out.");
        }
    }
}
