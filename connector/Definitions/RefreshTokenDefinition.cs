namespace OpsRampHarness.Connector.Definitions;

/// <summary>How a refresh token is kept (<c>refreshType</c> RefreshToken, vendor-documented).</summary>
/// <param name="Type">The setting that switches it on.</param>
/// <param name="RefreshToken">The stored refresh token, bound as <c>${refresh_token}</c>.</param>
/// <param name="ResponsePath">Where the token response has its successor.</param>
/// <param name="Errors">Texts in a failed token response that mean a bad refresh token.</param>
/// <param name="ErrorPath">Where they stand; null: anywhere.</param>
/// <param name="Call">The call that gets a new refresh token then.</param>
/// <param name="CallResponsePath">Where that call's response has it.</param>
public sealed record RefreshTokenDefinition(
    Setting<string> Type,
    Setting<string>? RefreshToken,
    Setting<string>? ResponsePath,
    IReadOnlyList<Setting<string>> Errors,
    Setting<string>? ErrorPath,
    HttpDefinition? Call,
    Setting<string>? CallResponsePath)
{
    internal static RefreshTokenDefinition? Read(ObjectReader reader)
    {
        if (reader.Text("refreshType") is not { } type || !string.Equals(type.Value, "RefreshToken", StringComparison.OrdinalIgnoreCase))
            return null;

        // The vendor's table prints one of the names without its second e; both are taken.
        var errors = reader.Texts("refreshTokenAuthError");
        var call = reader.Object("refreshTokenCall");
        return new RefreshTokenDefinition(
            type,
            reader.Text("refreshToken"),
            reader.Text("refreshTokenResponsePath"),
            errors.Count > 0 ? errors : reader.Texts("refrshTokenAuthError"),
            reader.Text("refreshTokenErrorPath"),
            call is null ? null : new HttpDefinition(call),
            call?.Text("refreshTokenResponsePath"));
    }
}
