using System.Globalization;
using System.Text.Json;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Users;

/// <summary>Who logged in when. Nobody logs in through the API: logins come with the seed or from whoever prepares a world.</summary>
internal static class LoginHistoryEndpoints
{
    private static readonly string[] Variables =
        ["id", "loginName", "startLoginDate", "endLoginDate", "startLogoutDate", "endLogoutDate"];

    private static readonly Listing<LoginRecord> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["loginName"] = login => login.LoginName,
        ["loginTime"] = login => Timestamps.Format(login.LoginTime),
    });

    public static Reply Search(Call call)
    {
        if (QueryPairs.Read(call, Variables, out var refusal) is not { } pairs)
            return refusal!;
        IReadOnlyList<LoginRecord> logins = call.Directory.Logins;
        foreach (var (name, value) in pairs)
        {
            if (Condition(call, name, value) is not { } condition)
                return Errors.Field("queryString", $"'{value}' is no date for {name}");
            logins = [.. logins.Where(condition)];
        }

        return Listing.Page(call, logins, Write);
    }

    private static Func<LoginRecord, bool>? Condition(Call call, string name, string value) => name switch
    {
        "id" => login => login.Id.ToString(CultureInfo.InvariantCulture) == value,
        "loginName" => login => QueryPairs.Matches(login.LoginName, value, call.Fidelity),
        "startLoginDate" => Date(value, (login, date) => login.LoginTime >= date),
        "endLoginDate" => Date(value, (login, date) => login.LoginTime <= date),
        "startLogoutDate" => Date(value, (login, date) => login.LogoutTime >= date),
        _ => Date(value, (login, date) => login.LogoutTime <= date),
    };

    private static Func<LoginRecord, bool>? Date(string value, Func<LoginRecord, DateTimeOffset, bool> compare) =>
        Timestamps.TryParse(value, out var date) ? login => compare(login, date) : null;

    private static void Write(Utf8JsonWriter json, LoginRecord login)
    {
        json.WriteStartObject();
        json.WriteNumber("id", login.Id);
        json.WriteString("loginName", login.LoginName);
        json.WriteString("loginTime", Timestamps.Format(login.LoginTime));
        if (login.LogoutTime is { } logout)
            json.WriteString("logoutTime", Timestamps.Format(logout));
        json.WriteEndObject();
    }
}
