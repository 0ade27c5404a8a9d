using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The API integration a pack claims to have; placeholders count as well as real values.</summary>
/// <param name="ClientId">The key.</param>
/// <param name="ClientSecret">The secret.</param>
public sealed record PackCredentials(string ClientId, string ClientSecret)
{
    internal static PackCredentials Of(ConnectorDefinition definition)
    {
        foreach (var authentication in definition.Connection?.Authentications ?? [])
        {
            if (authentication.TokenCall.Parameters is SourceObject parameters
                && parameters.Find("client_id") is SourceString id
                && parameters.Find("client_secret") is SourceString secret)
            {
                return new PackCredentials(id.Value, secret.Value);
            }
        }

        return new PackCredentials("client-of-the-world", "secret-of-the-world");
    }

    /// <summary>Hides the secret.</summary>
    public override string ToString() => ClientId;
}
