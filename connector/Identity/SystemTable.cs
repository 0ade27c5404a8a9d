namespace OpsRampHarness.Connector.Identity;

/// <summary>The security systems of a repository and their endpoints.</summary>
public sealed class SystemTable
{
    private readonly RecordTable<SecuritySystem> systems;
    private readonly RecordTable<Endpoint> endpoints;
    private readonly RecordTable<GlobalSetting> settings;

    internal SystemTable(RepositoryConnection connection)
    {
        systems = new(
            connection,
            "security_systems",
            row => new()
            {
                Key = row.GetInt64(0),
                Name = row.GetString(1),
                Connection = row.GetString(2),
                InstantProvisioning = row.GetBoolean(3),
                ProvisioningTries = row.GetInt32(4),
            },
            new("systemkey", system => system.Key),
            new("systemname", system => system.Name),
            new("connectionname", system => system.Connection),
            new("instant_provision", system => system.InstantProvisioning),
            new("provisioning_tries", system => system.ProvisioningTries));
        endpoints = new(
            connection,
            "endpoints",
            row => new()
            {
                Key = row.GetInt64(0),
                SecuritySystemKey = row.GetInt64(1),
                Name = row.GetString(2),
                AccountNameRule = row.TextOrNull(3),
                CorrelationRule = row.TextOrNull(4),
            },
            new("endpointkey", endpoint => endpoint.Key),
            new("systemkey", endpoint => endpoint.SecuritySystemKey),
            new("endpoint_name", endpoint => endpoint.Name),
            new("account_name_rule", endpoint => endpoint.AccountNameRule),
            new("user_account_correlation_rule", endpoint => endpoint.CorrelationRule));
        settings = new(
            connection,
            "global_configuration",
            row => new() { Name = row.GetString(0), Value = row.GetString(1) },
            new("settingname", setting => setting.Name),
            new("setting", setting => setting.Value));
    }

    /// <summary>All security systems, oldest first.</summary>
    public IReadOnlyList<SecuritySystem> All => systems.Where("ORDER BY systemkey");

    /// <summary>All endpoints, oldest first.</summary>
    public IReadOnlyList<Endpoint> Endpoints => endpoints.Where("ORDER BY endpointkey");

    /// <summary>Adds a security system and gives it its key.</summary>
    public SecuritySystem Add(SecuritySystem system) => system with { Key = systems.Insert(system) };

    /// <summary>Adds an endpoint and gives it its key.</summary>
    public Endpoint Add(Endpoint endpoint) => endpoint with { Key = endpoints.Insert(endpoint) };

    /// <summary>Stores a changed security system.</summary>
    public void Update(SecuritySystem system) => systems.Update(system);

    /// <summary>Stores a changed endpoint.</summary>
    public void Update(Endpoint endpoint) => endpoints.Update(endpoint);

    /// <summary>The security system of a name, or null.</summary>
    public SecuritySystem? Find(string name) => systems.Where("WHERE systemname = $p0", name).SingleOrDefault();

    /// <summary>The security system of a key that is known to exist.</summary>
    public SecuritySystem Get(long key) => systems.Where("WHERE systemkey = $p0", key).Single();

    /// <summary>The endpoint of a name, or null.</summary>
    public Endpoint? FindEndpoint(string name) => endpoints.Where("WHERE endpoint_name = $p0", name).SingleOrDefault();

    /// <summary>The endpoint of a key that is known to exist.</summary>
    public Endpoint GetEndpoint(long key) => endpoints.Where("WHERE endpointkey = $p0", key).Single();

    /// <summary>The endpoints of a security system, oldest first.</summary>
    public IReadOnlyList<Endpoint> EndpointsOf(long systemKey) => endpoints.Where("WHERE systemkey = $p0 ORDER BY endpointkey", systemKey);

    /// <summary>Whether a global setting is on; null: nobody has set it.</summary>
    public bool? IsOn(string setting) => settings.Where("WHERE settingname = $p0", setting) is [var known] ? known.Value == "true" : null;

    /// <summary>Sets a global setting.</summary>
    public void Set(string setting, bool value) => settings.Put(new GlobalSetting { Name = setting, Value = value ? "true" : "false" });
}
