namespace OpsRampHarness.Connector.Identity;

/// <summary>The tokens connections have fetched.</summary>
public sealed class TokenTable
{
    private readonly RecordTable<StoredToken> tokens;

    internal TokenTable(RepositoryConnection connection) => tokens = new(
        connection,
        "connection_tokens",
        row => new()
        {
            Connection = row.GetString(0),
            Authentication = row.GetString(1),
            ConnectionJson = row.GetString(2),
            AccessToken = row.TextOrNull(3),
            RefreshToken = row.TextOrNull(4),
        },
        new("connectionname", token => token.Connection),
        new("authentication", token => token.Authentication),
        new("connectionjson", token => token.ConnectionJson),
        new("accesstoken", token => token.AccessToken),
        new("refreshtoken", token => token.RefreshToken));

    /// <summary>The token of an authentication, or null.</summary>
    public StoredToken? Find(string connection, string authentication) =>
        tokens.Where("WHERE connectionname = $p0 AND authentication = $p1", connection, authentication).SingleOrDefault();

    /// <summary>Keeps a token in the place of the one before.</summary>
    public void Store(StoredToken token) => tokens.Put(token);
}
