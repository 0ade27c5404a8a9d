using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The security systems of a repository and their endpoints.</summary>
public sealed class SystemTable
{
    private readonly DataConnection data;

    internal SystemTable(DataConnection data) => this.data = data;

    /// <summary>All security systems, oldest first.</summary>
    public IReadOnlyList<SecuritySystem> All => [.. data.GetTable<SecuritySystem>().OrderBy(system => system.Key)];

    /// <summary>All endpoints, oldest first.</summary>
    public IReadOnlyList<Endpoint> Endpoints => [.. data.GetTable<Endpoint>().OrderBy(endpoint => endpoint.Key)];

    /// <summary>Adds a security system and gives it its key.</summary>
    public SecuritySystem Add(SecuritySystem system) => system with { Key = data.InsertWithInt64Identity(system) };

    /// <summary>Adds an endpoint and gives it its key.</summary>
    public Endpoint Add(Endpoint endpoint) => endpoint with { Key = data.InsertWithInt64Identity(endpoint) };

    /// <summary>Stores a changed security system.</summary>
    public void Update(SecuritySystem system) => data.Update(system);

    /// <summary>Stores a changed endpoint.</summary>
    public void Update(Endpoint endpoint) => data.Update(endpoint);

    /// <summary>The security system of a name, or null.</summary>
    public SecuritySystem? Find(string name) => data.GetTable<SecuritySystem>().FirstOrDefault(system => system.Name == name);

    /// <summary>The security system of a key that is known to exist.</summary>
    public SecuritySystem Get(long key) => data.GetTable<SecuritySystem>().First(system => system.Key == key);

    /// <summary>The endpoint of a name, or null.</summary>
    public Endpoint? FindEndpoint(string name) => data.GetTable<Endpoint>().FirstOrDefault(endpoint => endpoint.Name == name);

    /// <summary>The endpoint of a key that is known to exist.</summary>
    public Endpoint GetEndpoint(long key) => data.GetTable<Endpoint>().First(endpoint => endpoint.Key == key);

    /// <summary>Whether a global setting is on.</summary>
    public bool IsOn(string setting) => data.GetTable<GlobalSetting>().Any(known => known.Name == setting && known.Value == "true");

    /// <summary>Sets a global setting.</summary>
    public void Set(string setting, bool value) => data.InsertOrReplace(new GlobalSetting { Name = setting, Value = value ? "true" : "false" });

    /// <summary>The endpoints of a security system, oldest first.</summary>
    public IReadOnlyList<Endpoint> EndpointsOf(long systemKey) =>
        [.. data.GetTable<Endpoint>().Where(endpoint => endpoint.SecuritySystemKey == systemKey).OrderBy(endpoint => endpoint.Key)];
}
