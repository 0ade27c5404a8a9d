using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Tokens;

/// <summary>Decides what a call's <c>Authorization</c> header is worth.</summary>
internal static class BearerCheck
{
    private const string Scheme = "Bearer";

    /// <summary>The tenant that the caller's token gives rights to; or the answer to a caller without.</summary>
    /// <param name="workspace">Where the token must have been given out.</param>
    /// <param name="authorization">The header as sent, or null.</param>
    /// <param name="fidelity">Who remembers that a switch decided.</param>
    /// <param name="refusal">The answer when there is no tenant.</param>
    public static Tenant? Authenticate(Workspace workspace, string? authorization, ConsultedFidelity fidelity, out Reply? refusal)
    {
        refusal = null;
        if (!TryRead(authorization, out var value))
        {
            refusal = Errors.Pair(401, "unauthorized", "Full authentication is required to access this resource");
            return null;
        }

        var (state, token) = workspace.Tokens.Find(value);
        switch (state)
        {
            case TokenState.Valid:
                return workspace.FindTenant(token!.TenantId);
            case TokenState.Expired:
                refusal = Refuse(fidelity.Is(FidelitySwitches.ExpiredTokenStatus, "407"), $"Access token expired: {value}");
                return null;
            default:
                refusal = Refuse(fidelity.Is(FidelitySwitches.BadTokenStatus, "407"), $"Invalid access token: {value}");
                return null;
        }
    }

    /// <summary>Reads what stands after the scheme; false when there is no header or another scheme.</summary>
    public static bool TryRead(string? authorization, out ReadOnlySpan<char> token)
    {
        token = default;
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var behind = authorization.AsSpan(Scheme.Length);
        token = behind.Trim();
        return behind.IsEmpty || behind[0] == ' ';
    }

    private static Reply Refuse(bool proxyStatus, string description) =>
        Errors.Pair(proxyStatus ? 407 : 401, "invalid_token", description);
}
