using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Fidelity;

internal sealed class When_a_switch_has_a_value
{
    private static IEnumerable<TestCaseData> Cases => FidelityCase.All.Select(each => new TestCaseData(each).SetArgDisplayNames(each.Choice));

    [TestCaseSource(nameof(Cases))]
    public async Task Should_behave_as_the_ledger_says(FidelityCase each)
    {
        using var sandbox = new Sandbox(each.Choice);
        var names = await Prepare(sandbox);

        Sandbox.Answer? answer = null;
        foreach (var call in each.Calls)
            answer = await Make(sandbox, Fill(call, names)) ?? answer;

        answer!.Status.Should().Be(each.Status, answer.Body);
        var words = Fill(each.Words, names);
        if (words.StartsWith('!'))
            answer.Body.Should().NotContain(words[1..]);
        else if (words.Length > 0)
            answer.Body.Should().Contain(words);
        sandbox.Workspace.ConsultedSwitches.Select(assumption => assumption.ToString()).Should().Contain(each.Choice, "what decides is remembered");
    }

    [Test]
    public void Should_be_a_case_for_every_value_of_every_switch() =>
        FidelityCase.All.Select(each => each.Choice).Should().BeEquivalentTo(
            FidelitySwitches.All.SelectMany(entry => entry.Values.Select(value => $"{entry.Id}={value}")));

    private static async Task<Dictionary<string, string>> Prepare(Sandbox sandbox)
    {
        var client = sandbox.Workspace.AddTenant(new TenantRegistration("client_1", "client", "secret") { PartnerId = Sandbox.TenantId });
        client.AddUser(new UserRecord { LoginName = "of-the-client" });
        var (role, other) = (await sandbox.CreateRole(), await sandbox.CreateRole("Other"));
        var group = await sandbox.CreateGroup(extra: $$""","roles":[{"uniqueId":"{{other}}"}]""");
        var set = await sandbox.Call("POST", "/permissionSets", """{"name":"Set","scope":"MSP","permissions":[{"name":"Alerts","type":"Manage Alerts "}]}""");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["role"] = role,
            ["other"] = other,
            ["group"] = group,
            ["set"] = set.Json.GetProperty("uniqueId").GetString()!,
            ["first"] = await sandbox.CreateUser("first", $$""","country":"Spain","timeZone":{"code":"WEST"},"roles":[{"uniqueId":"{{role}}"}],"userGroups":[{"uniqueId":"{{group}}"}]"""),
            ["second"] = await sandbox.CreateUser("second", ""","country":"Spain","timeZone":{"code":"WEST"}"""),
            ["token"] = sandbox.Workspace.Tokens.All[0].Value,
        };
    }

    private static string Fill(string text, Dictionary<string, string> names) =>
        names.Aggregate(text, (filled, name) => filled.Replace("{" + name.Key + "}", name.Value, StringComparison.Ordinal));

    private static async Task<Sandbox.Answer?> Make(Sandbox sandbox, string call)
    {
        var parts = call.Split(' ', 3);
        switch (parts[0])
        {
            case "ADVANCE":
                sandbox.Clock.Advance(TimeSpan.FromSeconds(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
                return null;
            case "REVOKE":
                sandbox.Workspace.Tokens.RevokeAll();
                return null;
            case "TOKEN":
                return await sandbox.PostForm("/tenancy/auth/oauth/token", parts[1]);
            case "BASIC":
                var credentials = Convert.ToBase64String("vnkEe:abcd"u8);
                return await sandbox.Send("POST", "/tenancy/auth/oauth/token", parts[1], "application/x-www-form-urlencoded", "Basic " + credentials);
            case "TEXT":
                return await sandbox.Call("POST", parts[1], parts[2], "text/plain");
            case "REPEAT":
                Sandbox.Answer? last = null;
                for (var count = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture); count > 0; count--)
                    last = await Make(sandbox, parts[2]);
                return last;
            default:
                var body = parts.Length > 2 ? parts[2] : null;
                return parts[1].StartsWith("//", StringComparison.Ordinal)
                    ? await sandbox.Send(parts[0], parts[1][1..], body, "application/json", "Bearer " + sandbox.Workspace.Tokens.All[^1].Value)
                    : await sandbox.Call(parts[0], parts[1], body);
        }
    }
}
