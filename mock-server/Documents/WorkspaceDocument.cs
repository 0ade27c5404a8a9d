namespace OpsRampHarness.MockServer.Documents;

/// <summary>
/// A workspace as data: a seed file says a little of it, an exported state all of it. What is left out is given by
/// the server.
/// </summary>
public sealed record WorkspaceDocument
{
    /// <summary>The version of the format that this server reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Where the JSON schema of the format is, for editors.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Version of the format.</summary>
    public int Version { get; init => field = value == 0 ? CurrentVersion : value; } = CurrentVersion;

    /// <summary>The number that identifiers and generated data follow from; null keeps the one of the workspace.</summary>
    public int? Seed { get; init; }

    /// <summary>Fidelity switches that differ from their default, by id; null keeps those of the workspace.</summary>
    public IReadOnlyDictionary<string, string>? Switches { get; init; }

    /// <summary>The tenants, a partner before its clients.</summary>
    public IReadOnlyList<TenantDocument> Tenants { get; init => field = value ?? []; } = [];

    /// <summary>The same with hashes in the place of secrets.</summary>
    internal WorkspaceDocument WithoutSecrets() => this with
    {
        Tenants = [.. Tenants.Select(tenant => tenant with { ApiClients = [.. tenant.ApiClients.Select(client => client.WithoutSecret())] })],
    };
}
