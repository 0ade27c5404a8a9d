namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_is_created
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_keep_every_character()
    {
        const string name = "O\u2019Neil \"\\ $ \n \u05d0\u0301 \ud83d\ude00 <&'+>";
        var user = await sandbox.CreateUser("x", $",\"designation\":{System.Text.Json.JsonSerializer.Serialize(name)}");

        var answer = await sandbox.Call("GET", "/users/" + user);

        answer.Json.GetProperty("designation").GetString().Should().Be(name);
        answer.Body.Should().Contain("\u05d0\u0301").And.Contain("<&'+>");
    }

    [TestCase("loginName")]
    [TestCase("password")]
    [TestCase("firstName")]
    [TestCase("lastName")]
    [TestCase("email")]
    public async Task Should_refuse_a_missing_null_or_blank_mandatory_field(string field)
    {
        foreach (var value in (string[])["null", "\"\"", "\"  \"", "absent"])
        {
            var fields = new Dictionary<string, string>
            {
                ["loginName"] = "\"j\"", ["password"] = "\"Str0ng!pw\"", ["firstName"] = "\"J\"", ["lastName"] = "\"R\"", ["email"] = "\"j@x.org\"",
            };
            fields[field] = value;
            var body = "{" + string.Join(",", fields.Where(pair => pair.Value != "absent").Select(pair => $"\"{pair.Key}\":{pair.Value}")) + "}";

            var answer = await sandbox.Call("POST", "/users", body);

            answer.Status.Should().Be(400, body);
            answer.Json.EnumerateArray().Should().ContainSingle().Which.GetProperty("fieldName").GetString().Should().Be(field);
        }

        sandbox.Tenant.Users.Should().BeEmpty();
    }

    [TestCase("""{"code":"EST"}""", "America/New_York")]
    [TestCase("""{"code":"EST","name":"Europe/Istanbul"}""", "America/New_York")]
    [TestCase("""{"name":"Europe/Istanbul"}""", "Europe/Istanbul")]
    [TestCase("""{"id":"13"}""", "Europe/Paris")]
    public async Task Should_resolve_the_time_zone(string timeZone, string name)
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody(extra: ",\"timeZone\":" + timeZone));

        answer.Json.GetProperty("timeZone").GetProperty("name").GetString().Should().Be(name);
    }

    [Test]
    public async Task Should_accept_an_unknown_country_and_say_that_this_was_assumed()
    {
        var user = await sandbox.CreateUser(extra: ",\"country\":\"Atlantis\"");

        sandbox.Tenant.FindUser(user)!.Country.Should().Be("Atlantis");
        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString()).Should().Contain("unknown-country=accepted");
    }

    [TestCase("\"status\":\"inactive\"")]
    [TestCase("\"id\":\"USR9999999999\"")]
    [TestCase("\"nonsense\":{\"a\":[1]}")]
    public async Task Should_ignore_what_it_does_not_read(string field)
    {
        var user = await sandbox.CreateUser(extra: "," + field);

        user.Should().Be("USR0000000001");
        sandbox.Tenant.CanLogIn(user).Should().BeTrue();
    }
}
