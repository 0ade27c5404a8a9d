using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Which users a search finds.</summary>
internal static class UserSearch
{
    private static readonly string[] Variables =
    [
        "uniqueId", "loginName", "firstName", "lastName", "mailId", "status",
        "startCreationDate", "endCreationDate", "startUpdationDate", "endUpdationDate",
    ];

    /// <summary>The clients whose users a search at their partner finds too.</summary>
    public static Tenant[] ClientsIncluded(Call call)
    {
        if (call.Tenant.Kind is not TenantKind.Partner)
            return [];
        Tenant[] clients = [.. ClientSearch.All(call)];
        return clients.Length > 0 && call.Fidelity.Is(FidelitySwitches.PartnerSearchScope, "with-clients") ? clients : [];
    }

    public static IReadOnlyList<UserEntry>? Find(Call call, Tenant[] clients, out Reply? refusal)
    {
        if (QueryPairs.Read(call, Variables, out refusal) is not { } pairs)
            return null;
        var byStatus = pairs.Any(pair => pair.Key == "status");
        var users = Visible(call.Directory, byStatus);
        if (clients.Length > 0)
            users = [.. clients.SelectMany(client => Visible(client.Directory, byStatus)).Concat(users).Order(UserEntry.ById)];
        foreach (var (name, value) in pairs)
        {
            if (Condition(name, value, call.Fidelity) is not { } condition)
            {
                refusal = Errors.Field("queryString", $"'{value}' is no date for {name}");
                return null;
            }

            users = [.. users.Where(user => condition(user.Record))];
        }

        return users;
    }

    /// <summary>Without a status filter terminated users are hidden; the list kept for that is copied only when the switch says otherwise.</summary>
    private static IReadOnlyList<UserEntry> Visible(TenantDirectory directory, bool byStatus)
    {
        if (byStatus)
            return directory.Users.Remaining;
        var allActive = directory.Users.All.Count == directory.Users.Remaining.Count && directory.Users.Deactivated == 0;
        if (allActive)
            return directory.Users.All;
        return directory.Tenant.Fidelity.Value(FidelitySwitches.SearchStatuses) switch
        {
            "all" => directory.Users.All,
            "active" => [.. directory.Users.Remaining.Where(user => user.Record.Status is UserStatus.Active)],
            _ => directory.Users.Remaining,
        };
    }

    private static Func<UserRecord, bool>? Condition(string name, string value, ConsultedFidelity fidelity) => name switch
    {
        "uniqueId" => user => user.Id == value,
        "loginName" => user => QueryPairs.Matches(user.LoginName, value, fidelity),
        "firstName" => user => QueryPairs.Matches(user.FirstName, value, fidelity),
        "lastName" => user => QueryPairs.Matches(user.LastName, value, fidelity),
        "mailId" => user => QueryPairs.Matches(user.Email, value, fidelity),
        "status" => Status(value),
        "startCreationDate" => Date(value, (user, date) => user.CreatedTime >= date),
        "endCreationDate" => Date(value, (user, date) => user.CreatedTime <= date),
        "startUpdationDate" => Date(value, (user, date) => user.UpdatedTime >= date),
        _ => Date(value, (user, date) => user.UpdatedTime <= date),
    };

    private static Func<UserRecord, bool> Status(string value)
    {
        if (value.Equals("active", StringComparison.OrdinalIgnoreCase))
            return user => user.Status is UserStatus.Active;
        return value.Equals("inactive", StringComparison.OrdinalIgnoreCase)
            ? user => user.Status is UserStatus.Deactivated
            : _ => false;
    }

    private static Func<UserRecord, bool>? Date(string value, Func<UserRecord, DateTimeOffset, bool> compare) =>
        Timestamps.TryParse(value, out var date) ? user => compare(user, date) : null;
}
