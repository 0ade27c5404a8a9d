using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Reference;

/// <summary>The configured time zones. Names are vendor-documented; ids, labels and codes partly are, the others are ours.</summary>
internal static class TimeZones
{
    public static IReadOnlyList<UserTimeZone> All { get; } =
    [
        Zone("1", "Pacific/Asia", "SST", "-11:00", "Samoa Standard Time"),
        Zone("2", "Pacific/Honolulu", "HAST", "-10:00", "Hawaii Standard Time"),
        Zone("3", "America/Anchorage", "AKST", "-09:00", "Alaska Standard Time"),
        Zone("4", "America/Los_Angeles", "PST", "-08:00", "Pacific Standard Time"),
        Zone("5", "America/Phoenix", "MST", "-07:00", "Mountain Standard Time"),
        Zone("6", "America/Chicago", "CST", "-06:00", "Central Standard Time"),
        Zone("7", "America/New_York", "EST", "-05:00", "Eastern Standard Time"),
        Zone("8", "America/Puerto_Rico", "AST", "-04:00", "Atlantic Standard Time"),
        Zone("9", "America/St_Johns", "NST", "-03:30", "Newfoundland Standard Time"),
        Zone("10", "America/Buenos_Aires", "BRT", "-03:00", "Brasilia Time"),
        Zone("11", "Atlantic/Azores", "AZOT", "-01:00", "Azores Time"),
        Zone("12", "GMT", "GMT", "+00:00", "Greenwich Mean Time"),
        Zone("13", "Europe/Paris", "WEST", "+01:00", "Western Europe Time"),
        Zone("14", "Europe/Istanbul", "TRT", "+03:00", "Turkey Time"),
        Zone("15", "Africa/Addis_Ababa", "EAT", "+03:00", "East Africa Time"),
        Zone("16", "Asia/Tehran", "IRST", "+03:30", "Iran Standard Time"),
        Zone("17", "Asia/Yerevan", "AMT", "+04:00", "Armenia Time"),
        Zone("18", "Asia/Karachi", "PKT", "+05:00", "Pakistan Standard Time"),
        Zone("19", "Asia/Calcutta", "IST", "+05:30", "India Standard Time"),
        Zone("20", "Asia/Dacca", "BST", "+06:00", "Bangladesh Standard Time"),
        Zone("21", "Asia/Saigon", "ICT", "+07:00", "Indochina Time"),
        Zone("22", "Asia/Shanghai", "CTT", "+08:00", "China Taiwan Time"),
        Zone("23", "Asia/Tokyo", "JST", "+09:00", "Japan Standard Time"),
        Zone("24", "Australia/Darwin", "ACST", "+09:30", "Australian Central Standard Time"),
        Zone("25", "Australia/Sydney", "AEST", "+10:00", "Australian Eastern Standard Time"),
        Zone("26", "Pacific/Guadalcanal", "SBT", "+11:00", "Solomon Islands Time"),
        Zone("27", "Pacific/Auckland", "NZST", "+12:00", "New Zealand Standard Time"),
    ];

    /// <summary>The zone that a request means by any of its parts; null when there is none in the request.</summary>
    public static UserTimeZone? Resolve(BodyFields? body, ConsultedFidelity fidelity)
    {
        if (body is null)
            return null;
        var (id, name, code) = (body.Text("id"), body.Text("name"), body.Text("code"));
        var byId = Find(zone => zone.Id, id);
        var byCode = Find(zone => zone.Code, code);
        var byName = Find(zone => zone.Name, name);
        var found = byId ?? (byCode is null || byName is null || byCode == byName
            ? byCode ?? byName
            : fidelity.Is(FidelitySwitches.TimeZoneConflict, "code") ? byCode : byName);
        if (found is not null)
            return found;

        if (fidelity.Is(FidelitySwitches.UnknownTimeZone, "refused"))
            body.Refuse("code", $"names no configured time zone: '{code ?? name ?? id}'");
        return new UserTimeZone(id, name, body.Text("label"), code);
    }

    private static UserTimeZone? Find(Func<UserTimeZone, string?> part, string? value) =>
        string.IsNullOrEmpty(value) ? null : All.FirstOrDefault(zone => string.Equals(part(zone), value, StringComparison.OrdinalIgnoreCase));

    private static UserTimeZone Zone(string id, string name, string code, string offset, string label) =>
        new(id, name, $"GMT {offset} {label}", code);
}
