using OpsRampHarness.Connector.Tests.Jobs;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_users_are_imported
{
    private const string Call = """
        "connection": "a1", "url": "https://target.test/hr", "httpMethod": "GET", "userResponsePath": "workers",
        "colsToPropsMap": {"username": "login~#~char", "FIRSTNAME": "first~#~char", "email": "#CONST#${response.login}@x.test~#~char", "statuskey": "state~#~char"},
        "statusConfig": {"active": ["A"], "inactive": ["T"]}
        """;

    [Test]
    public async Task Should_add_and_change_users_by_username()
    {
        using var world = new EicWorld(
            EicWorld.Open().On("GET", "/hr", """{"workers": [{"login": "JDoe", "first": "Jane", "state": "T"}, {"login": "new", "first": "Ned", "state": "A"}]}"""),
            ("ImportUserJSON", "{" + Call + "}"));
        world.AddUser("jdoe", ("title", "Captain"));

        var result = await world.Eic.ImportUsersAsync();

        result.Counts.Should().BeEquivalentTo(new { Read = 2, Added = 1, Updated = 1 });
        world.Repository.Users.All.Select(user => (user.Username, user["firstname"], user["email"], user["statuskey"], user["title"])).Should().Equal(
            ("JDoe", "Jane", "JDoe@x.test", "0", "Captain"), ("new", "Ned", "new@x.test", "1", null));
    }

    [Test]
    public async Task Should_call_once_per_user_from_the_second_call_on()
    {
        using var world = new EicWorld(
            EicWorld.Open()
                .On("GET", "/hr", """{"workers": [{"login": "a", "first": "Ann"}, {"login": "b", "first": "Ben"}]}""")
                .On("GET", "/hr/a", """{"login": "a", "title": "Captain"}""")
                .On("GET", "/hr/b", """{"login": "b", "title": "Mate"}"""),
            ("ImportUserJSON", $$"""
                {"type": "multiCall", "call": [{ {{Call}} },
                 {"name": "call2", "connection": "a1", "url": "https://target.test/hr/${userIdentifier}", "httpMethod": "GET", "userResponsePath": "",
                  "colsToPropsMap": {"username": "login~#~char", "title": "title~#~char"}}]}
                """));

        await world.Eic.ImportUsersAsync();

        world.Repository.Users.All.Select(user => (user.Username, user["firstname"], user["title"])).Should().Equal(("a", "Ann", "Captain"), ("b", "Ben", "Mate"));
    }
}
