using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>How a JSON web token is built and where it goes (<c>jwtConfig</c>, vendor-documented).</summary>
/// <param name="Location">Where it is described.</param>
/// <param name="Header">Further header members.</param>
/// <param name="Payload">The claims; <c>iat</c> and <c>exp</c> are added.</param>
/// <param name="Algorithm">HS256 to HS512, RS256 to RS512, or ES256 to ES512.</param>
/// <param name="Key">The HMAC secret, or the private key in PEM.</param>
/// <param name="Seconds">How long the token is valid.</param>
/// <param name="ParameterName">The name it has in httpParams.</param>
public sealed record JwtDefinition(
    SourceLocation Location,
    SourceNode? Header,
    SourceNode? Payload,
    Setting<string>? Algorithm,
    Setting<string>? Key,
    Setting<int>? Seconds,
    Setting<string>? ParameterName)
{
    internal static JwtDefinition Read(ObjectReader jwt, ObjectReader authentication) => new(
        jwt.Node.Location,
        jwt.Value("jwtHeader"),
        jwt.Value("jwtPayload"),
        jwt.Text("signedAlgorithm"),
        jwt.Text("key"),
        jwt.Integer("jwtExpiryDuration"),
        authentication.Text("httpParamsName") ?? jwt.Text("httpParamsName"));
}
