namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_is_created
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_answer_the_whole_user()
    {
        var answer = await sandbox.Call("POST", "/users", """
            {"loginName":"jane.roe@ex.org","password":"Str0ng!pw","firstName":"Jane","lastName":"Roe","email":"jane.roe@ex.org","country":"Spain","timeZone":{"code":"WEST"}}
            """);

        answer.Status.Should().Be(200);
        answer.ContentType.Should().Be("application/json");
        answer.Body.Should().Be(
            """{"id":"USR0000000001","loginName":"jane.roe@ex.org","lastName":"Roe","firstName":"Jane","email":"jane.roe@ex.org","userAccountType":"REGULAR","country":"Spain",""" + "\"" +
            """timeZone":{"id":"13","name":"Europe/Paris","label":"GMT +01:00 Western Europe Time","code":"WEST"},"roles":[],"authType":"LOCAL","userGroups":[],"status":"active","orgId":"msp_1123","organizationName":"Acme MSP",""" + "\"" +
            """userNotifications":[{"notifyType":"Account Information","notifyMethod":"Email","notifyInputType":"Primary Email","notifyRecurringReport":false},{"notifyType":"Alert Notification","notifyMethod":"Email","notifyInputType":"Primary Email","notifyRecurringReport":false}],""" + "\"" +
            """createdTime":"2026-11-23T20:37:00+0000","updatedTime":"2026-11-23T20:37:00+0000","twoFactorAuthentication":false,"permissions":[]}""");
    }

    [Test]
    public async Task Should_answer_the_same_to_a_read()
    {
        var created = await sandbox.Call("POST", "/users", Sandbox.UserBody());

        (await sandbox.Call("GET", "/users/USR0000000001")).Body.Should().Be(created.Body);
    }

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

    [Test]
    public async Task Should_name_every_missing_field_at_once()
    {
        var answer = await sandbox.Call("POST", "/users", "{}");

        answer.Json.EnumerateArray().Select(error => error.GetProperty("fieldName").GetString())
            .Should().Equal("loginName", "password", "firstName", "lastName", "email");
        answer.Body.Should().StartWith("""[{"code":"0002","fieldName":"loginName","message":"loginName is mandatory"},""");
    }

    [TestCase("Sh0rt!", false)]
    [TestCase("NoDigit!", false)]
    [TestCase("no0upper!", false)]
    [TestCase("NO0LOWER!", false)]
    [TestCase("N0Special", false)]
    [TestCase("ChangeMe@1234", true)]
    [TestCase("Str0ng*", true)]
    public async Task Should_apply_the_published_rules_for_passwords(string password, bool accepted)
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody().Replace("Str0ng!pw", password, StringComparison.Ordinal));

        answer.Status.Should().Be(accepted ? 200 : 400);
        answer.Body.Should().NotContain(password);
    }

    [Test]
    public async Task Should_insist_on_the_documented_signs_where_the_switch_says_so()
    {
        using var strict = new Sandbox("password-symbols=documented");

        (await strict.Call("POST", "/users", Sandbox.UserBody().Replace("Str0ng!pw", "ChangeMe@1234", StringComparison.Ordinal))).Status.Should().Be(400);
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
    public async Task Should_refuse_an_unknown_time_zone()
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody(extra: ",\"timeZone\":{\"code\":\"XYZ\"}"));

        answer.Status.Should().Be(400);
        answer.Json[0].GetProperty("fieldName").GetString().Should().Be("timeZone.code");
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

    [Test]
    public async Task Should_join_roles_and_groups_by_name_number_or_unique_id()
    {
        var (first, second) = (await sandbox.CreateRole("First"), await sandbox.CreateRole("Second"));
        var third = await sandbox.CreateRole("Third");
        var group = await sandbox.CreateGroup();

        var user = await sandbox.CreateUser(extra: $$""","roles":[{"name":"First"},{"uniqueId":"{{second}}"},{"id":3}],"userGroups":[{"name":"Team"}]""");

        sandbox.Tenant.FindUser(user)!.Roles.Select(role => role.UniqueId).Should().Equal(first, second, third);
        sandbox.Tenant.FindRole(second)!.Users.Should().Equal(user);
        sandbox.Tenant.FindUserGroup(group)!.Users.Should().Equal(user);
    }

    [TestCase("\"roles\":[{\"uniqueId\":\"ROLE-none\"}]", """{"code":"0003","message":"No role found with id : ROLE-none"}""")]
    [TestCase("\"userGroups\":[{\"name\":\"none\"}]", """{"code":"0003","message":"No usergroup found with id : none"}""")]
    public async Task Should_create_nothing_when_a_reference_leads_nowhere(string field, string body)
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody(extra: "," + field));

        answer.Status.Should().Be(500);
        answer.Body.Should().Be(body);
        sandbox.Tenant.Users.Should().BeEmpty();
        (await sandbox.Call("POST", "/users", Sandbox.UserBody())).Status.Should().Be(200, "the login name must not stay taken");
    }

    [Test]
    public async Task Should_read_numbers_and_booleans_as_text_where_text_is_wanted()
    {
        var user = await sandbox.CreateUser(extra: ",\"zip\":12345,\"changePassword\":\"true\"");

        sandbox.Tenant.FindUser(user).Should().BeEquivalentTo(new { Zip = "12345", ChangePassword = true });
    }

    [TestCase("\"city\":{\"a\":1}", "city")]
    [TestCase("\"changePassword\":\"yes\"", "changePassword")]
    [TestCase("\"timeZone\":\"EST\"", "timeZone")]
    [TestCase("\"roles\":{}", "roles")]
    [TestCase("\"roles\":[1]", "roles")]
    [TestCase("\"userAccountType\":\"OTHER\"", "userAccountType")]
    public async Task Should_refuse_a_value_of_another_kind(string field, string name)
    {
        var answer = await sandbox.Call("POST", "/users", Sandbox.UserBody(extra: "," + field));

        answer.Status.Should().Be(400);
        answer.Json[0].GetProperty("fieldName").GetString().Should().Be(name);
        sandbox.Tenant.Users.Should().BeEmpty();
    }
}
