using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A temporary table that holds the values a query gave, in their order.</summary>
internal sealed class TemporaryTable : IDisposable
{
    private readonly RepositoryConnection connection;

    public TemporaryTable(RepositoryConnection connection, string name, string query)
    {
        this.connection = connection;
        Name = name;
        connection.Temporary.Empty(name, "(value)");
        connection.Execute($"INSERT INTO temp.{name} {query}");
    }

    public string Name { get; }

    public void Dispose() => connection.Temporary.Clear(Name);
}
