using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary>Finds whom and what a request is about, and says what is missing.</summary>
internal sealed class RequestSubjects(EicAtHand eic)
{
    public (User? User, PackProblem? Problem) User(string? username)
    {
        if (username is null) return (null, null);
        return eic.Repository.Users.Find(username) is { } user
            ? (user, null)
            : (null, EicAtHand.Wrong("eic/no-user", $"EIC has no user '{username}'.", "See: opsramp-harness eic show users"));
    }

    /// <summary>The account of a name, or the user's latest that is not suspended by an import.</summary>
    public (Account? Account, PackProblem? Problem) Account(string? name, User? user)
    {
        var accounts = eic.Repository.Accounts;
        var found = name is not null
            ? accounts.Where(eic.System.Endpoint, "name", name)
            : user is null ? [] : accounts.OfUser(user.Key, eic.System.Endpoint.Key);
        return (found.LastOrDefault(each => each.Status != AccountStatus.SuspendedFromImportService) ?? found.LastOrDefault()) is { } account
            ? (account, null)
            : (null, EicAtHand.Wrong(
                "eic/no-account",
                name is null ? $"The user '{user?.Username}' has no account in '{eic.System.Endpoint.Name}'." : $"There is no account '{name}' in '{eic.System.Endpoint.Name}'.",
                "Name a user with --user or an account with --account; see: opsramp-harness eic show accounts"));
    }

    /// <summary>An entitlement by type and value, or type and id.</summary>
    public (Entitlement? Entitlement, PackProblem? Problem) Entitlement(string? text)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash > 0 && eic.Repository.Entitlements.FindType(eic.System.Endpoint.Key, text![..slash]) is { } type)
        {
            var named = text[(slash + 1)..];
            if (eic.Repository.Entitlements.Where(type, "entitlement_value", named).Concat(eic.Repository.Entitlements.Where(type, "entitlementID", named)).FirstOrDefault() is { } found)
                return (found, null);
        }

        return (null, EicAtHand.Wrong(
            "eic/no-entitlement",
            text is null ? "The request names no entitlement." : $"There is no entitlement '{text}'.",
            "Write --entitlement TYPE/VALUE; see: opsramp-harness eic show entitlements"));
    }
}
