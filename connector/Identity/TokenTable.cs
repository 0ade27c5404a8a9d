using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The tokens connections have fetched.</summary>
public sealed class TokenTable
{
    private readonly DataConnection data;

    internal TokenTable(DataConnection data) => this.data = data;

    /// <summary>The token of an authentication, or null.</summary>
    public StoredToken? Find(string connection, string authentication) =>
        data.GetTable<StoredToken>().FirstOrDefault(token => token.Connection == connection && token.Authentication == authentication);

    /// <summary>Keeps a token in the place of the one before.</summary>
    public void Store(StoredToken token) => data.InsertOrReplace(token);
}
