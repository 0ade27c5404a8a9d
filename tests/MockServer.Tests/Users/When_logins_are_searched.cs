namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_logins_are_searched
{
    [TestCase("", "anna,berta")]
    [TestCase("loginName:ann", "anna")]
    [TestCase("id:2", "berta")]
    [TestCase("startLoginDate:2026-11-23T21:00:00Z", "berta")]
    [TestCase("endLogoutDate:2026-11-23T23:00:00Z", "anna")]
    [TestCase("startLogoutDate:2026-11-23T23:00:00Z", "")]
    public async Task Should_find(string queryString, string names)
    {
        using var sandbox = new Sandbox();
        sandbox.Tenant.AddLogin("anna", Sandbox.Start, Sandbox.Start.AddHours(1));
        sandbox.Tenant.AddLogin("berta", Sandbox.Start.AddHours(2), null);

        var answer = await sandbox.Call("GET", "/users/loginHistory/search?isDescendingOrder=false&queryString=" + queryString);

        answer.Status.Should().Be(200);
        answer.Each("results", "loginName").Should().Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Test]
    public async Task Should_refuse_what_is_no_date()
    {
        using var sandbox = new Sandbox();

        (await sandbox.Call("GET", "/users/loginHistory/search?queryString=startLoginDate:yesterday")).Status.Should().Be(400);
    }
}
