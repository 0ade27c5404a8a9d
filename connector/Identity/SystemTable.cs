using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The security systems of a repository and their endpoints.</summary>
public sealed class SystemTable
{
    private const string SelectSystems = "SELECT systemkey, systemname, connectionname, instant_provision, provisioning_tries FROM security_systems";
    private const string SelectEndpoints = "SELECT endpointkey, systemkey, endpoint_name, account_name_rule, user_account_correlation_rule FROM endpoints";

    private readonly RepositoryConnection connection;
    private readonly DataConnection data;

    internal SystemTable(RepositoryConnection connection, DataConnection data)
    {
        this.connection = connection;
        this.data = data;
    }

    /// <summary>All security systems, oldest first.</summary>
    public IReadOnlyList<SecuritySystem> All => connection.Rows($"{SelectSystems} ORDER BY systemkey", SystemFrom);

    /// <summary>All endpoints, oldest first.</summary>
    public IReadOnlyList<Endpoint> Endpoints => connection.Rows($"{SelectEndpoints} ORDER BY endpointkey", EndpointFrom);

    /// <summary>Adds a security system and gives it its key.</summary>
    public SecuritySystem Add(SecuritySystem system) => system with { Key = data.InsertWithInt64Identity(system) };

    /// <summary>Adds an endpoint and gives it its key.</summary>
    public Endpoint Add(Endpoint endpoint) => endpoint with { Key = data.InsertWithInt64Identity(endpoint) };

    /// <summary>Stores a changed security system.</summary>
    public void Update(SecuritySystem system) => data.Update(system);

    /// <summary>Stores a changed endpoint.</summary>
    public void Update(Endpoint endpoint) => data.Update(endpoint);

    /// <summary>The security system of a name, or null.</summary>
    public SecuritySystem? Find(string name) =>
        connection.Rows($"{SelectSystems} WHERE systemname = $p0", SystemFrom, name).FirstOrDefault();

    /// <summary>The security system of a key that is known to exist.</summary>
    public SecuritySystem Get(long key) => connection.Rows($"{SelectSystems} WHERE systemkey = $p0", SystemFrom, key).Single();

    /// <summary>The endpoint of a name, or null.</summary>
    public Endpoint? FindEndpoint(string name) =>
        connection.Rows($"{SelectEndpoints} WHERE endpoint_name = $p0", EndpointFrom, name).FirstOrDefault();

    /// <summary>The endpoint of a key that is known to exist.</summary>
    public Endpoint GetEndpoint(long key) => connection.Rows($"{SelectEndpoints} WHERE endpointkey = $p0", EndpointFrom, key).Single();

    /// <summary>Whether a global setting is on; null: nobody has set it.</summary>
    public bool? IsOn(string setting) => data.GetTable<GlobalSetting>().FirstOrDefault(known => known.Name == setting) is { } found ? found.Value == "true" : null;

    /// <summary>Sets a global setting.</summary>
    public void Set(string setting, bool value) => data.InsertOrReplace(new GlobalSetting { Name = setting, Value = value ? "true" : "false" });

    /// <summary>The endpoints of a security system, oldest first.</summary>
    public IReadOnlyList<Endpoint> EndpointsOf(long systemKey) =>
        connection.Rows($"{SelectEndpoints} WHERE systemkey = $p0 ORDER BY endpointkey", EndpointFrom, systemKey);

    private static SecuritySystem SystemFrom(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Name = row.GetString(1),
        Connection = row.GetString(2),
        InstantProvisioning = row.GetBoolean(3),
        ProvisioningTries = row.GetInt32(4),
    };

    private static Endpoint EndpointFrom(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        SecuritySystemKey = row.GetInt64(1),
        Name = row.GetString(2),
        AccountNameRule = row.IsDBNull(3) ? null : row.GetString(3),
        CorrelationRule = row.IsDBNull(4) ? null : row.GetString(4),
    };
}
