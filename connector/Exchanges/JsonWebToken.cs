using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Builds the JSON web token of a Jwt authentication.</summary>
internal static class JsonWebToken
{
    private const int DefaultSeconds = 3600;

    /// <summary>The token, or why it cannot be built.</summary>
    public static (string? Token, string? Problem) Build(JwtDefinition definition, DateTimeOffset now)
    {
        var algorithm = definition.Algorithm?.Value.Trim().ToUpperInvariant() ?? "";
        if (algorithm is not (['H' or 'R' or 'E', 'S', ..] and [.., _, _, _]) || Hash(algorithm) is not { } hash)
            return (null, $"signedAlgorithm '{definition.Algorithm?.Value}' is none of HS256 to HS512, RS256 to RS512, ES256 to ES512");
        if (definition.Key is not { Value.Length: > 0 } key)
            return (null, "jwtConfig has no key");

        try
        {
            var header = Members(definition.Header);
            header["alg"] = algorithm;
            header.TryAdd("typ", "JWT");
            var payload = Members(definition.Payload);
            payload.TryAdd("iat", now.ToUnixTimeSeconds());
            payload["exp"] = now.ToUnixTimeSeconds() + (definition.Seconds?.Value ?? DefaultSeconds);
            var text = $"{Encode(header)}.{Encode(payload)}";
            return ($"{text}.{Base64Url.EncodeToString(Sign(algorithm, hash, key.Value, Encoding.ASCII.GetBytes(text)))}", null);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or JsonException)
        {
            return (null, $"the key or the claims of jwtConfig cannot be used: {error.Message}");
        }
    }

    private static HashAlgorithmName? Hash(string algorithm) => algorithm[2..] switch
    {
        "256" => HashAlgorithmName.SHA256,
        "384" => HashAlgorithmName.SHA384,
        "512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static byte[] Sign(string algorithm, HashAlgorithmName hash, string key, byte[] text)
    {
        switch (algorithm[0])
        {
            case 'H':
                using (var hmac = IncrementalHash.CreateHMAC(hash, Encoding.UTF8.GetBytes(key)))
                {
                    hmac.AppendData(text);
                    return hmac.GetHashAndReset();
                }

            case 'R':
                using (var rsa = RSA.Create())
                {
                    rsa.ImportFromPem(key);
                    return rsa.SignData(text, hash, RSASignaturePadding.Pkcs1);
                }

            default:
                using (var ecdsa = ECDsa.Create())
                {
                    ecdsa.ImportFromPem(key);
                    return ecdsa.SignData(text, hash);
                }
        }
    }

    /// <summary>An object, or an object written as text.</summary>
    private static JsonObject Members(SourceNode? node) => node switch
    {
        SourceObject value => JsonNode.Parse(value.RawText) as JsonObject ?? [],
        SourceString text => JsonNode.Parse(text.Value) as JsonObject ?? [],
        _ => [],
    };

    private static string Encode(JsonObject value) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(value.ToJsonString()));
}
