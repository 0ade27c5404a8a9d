using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>What of an authentication is secret: tokens, keys, passwords, and whatever maskInLogs names.</summary>
internal static class AuthenticationSecrets
{
    public static void Keep(AuthenticationState state, SecretVault vault)
    {
        var definition = state.Definition;
        var masked = definition.MaskedNames.Select(name => name.Value).ToHashSet(StringComparer.Ordinal);

        // First, because the first name a value gets is its name: a pack is often written with the same placeholder for the secret and the token.
        if (definition.TokenCall.Parameters is SourceObject parameters)
        {
            foreach (var member in parameters.Members.Where(member => SecretVault.IsSecretName(member.Name) || masked.Contains(member.Name)))
                vault.Add(ObjectReader.ScalarText(member.Value), member.Name);
        }

        if (string.Equals(definition.Type?.Value, "Basic", StringComparison.OrdinalIgnoreCase))
            state.AccessToken ??= TokenSource.Basic(definition);
        vault.AddToken(state.AccessToken);
        vault.AddToken(TokenSource.Basic(definition));
        vault.Add(state.RefreshToken, "refresh-token");
        vault.Add(definition.Jwt?.Key?.Value, "jwt-key");
        vault.Add(definition.Ssl?.KeyFilePassword?.Value, "key-file-password");

        foreach (var member in definition.Node.Members.Where(member => masked.Contains(member.Name)))
            vault.AddToken(ObjectReader.ScalarText(member.Value));
        foreach (var (name, value) in definition.Properties)
        {
            if (SecretVault.IsSecretName(name) || masked.Contains(name))
                vault.Add(value.Value, name);
        }
    }
}
