using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Seeding;

/// <summary>Data that breaks careless clients: it is all legal, and some of it the API itself would not accept.</summary>
internal static class HostileUsers
{
    public static IReadOnlyList<RoleRecord> Roles { get; } =
    [
        new() { Name = "Role \"quoted\" & <escaped>" },
        new() { Name = "role.with.dots" },
        new() { Name = "Role ${dollar} \\ back" },
    ];

    public static IReadOnlyList<UserGroupRecord> Groups { get; } =
    [
        new() { Name = "Group, with: separators; and = signs" },
        new() { Name = "קבוצה" },
    ];

    /// <summary>The users; <paramref name="suffix"/> keeps their login names apart in several tenants.</summary>
    public static IEnumerable<UserRecord> All(string suffix)
    {
        yield return Named("quotes", suffix, "Jane \"JR\"", "O'Neil");
        yield return Named("backslash", suffix, "Back\\slash", "C:\\temp\\new");
        yield return Named("dollar", suffix, "$1 ${user.email}", "$$");
        yield return Named("newline", suffix, "Two\nlines", "Tab\tand\rreturn");
        yield return Named("right-to-left", suffix, "יעל", "‏כהן‎");
        yield return Named("combining", suffix, "Ame\u0301lie", "Z\u0351\u0323algo");
        yield return Named("astral", suffix, "😀", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯");
        yield return Named("turkish", suffix, "İbrahim", "Işık");
        yield return Named("long", suffix, new string('L', 255), new string('x', 300));
        yield return Named("dots.in.the.name", suffix, "Dot.ted", "Na.me");
        yield return Named("markup", suffix, "<b>bold</b>", "&amp;<script>alert(1)</script>");
        yield return Named("null-word", suffix, "null", "undefined");
        yield return Named("blanks", suffix, " leading", "trailing ");
        yield return new UserRecord { LoginName = "absent" + suffix };
        yield return Named("Case", suffix, "Upper", "Case");
        yield return Named("case", suffix, "Lower", "Case");
        yield return Named("deactivated", suffix, "De", "Activated") with { Status = UserStatus.Deactivated, DeactivateReason = "Reason with \"quotes\"" };
    }

    private static UserRecord Named(string name, string suffix, string first, string last) => new()
    {
        LoginName = name + suffix,
        FirstName = first,
        LastName = last,
        Email = $"{name}{suffix}@example.com",
    };
}
