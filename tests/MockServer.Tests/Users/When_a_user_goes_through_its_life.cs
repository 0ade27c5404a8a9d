namespace OpsRampHarness.MockServer.Tests.Users;

internal sealed class When_a_user_goes_through_its_life
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_deactivate_and_activate_again()
    {
        var user = await sandbox.CreateUser();

        var deactivated = await sandbox.Call("POST", $"/users/{user}/DEACTIVATE", """{"deactivateReason":"on leave"}""");

        deactivated.Status.Should().Be(200);
        deactivated.Body.Should().BeEmpty();
        sandbox.Tenant.CanLogIn(user).Should().BeFalse();
        sandbox.Tenant.FindUser(user)!.DeactivateReason.Should().Be("on leave");
        (await sandbox.Call("GET", "/users/" + user)).Json.GetProperty("status").GetString().Should().Be("deactivate");

        (await sandbox.Call("POST", $"/users/{user}/ACTIVATE")).Status.Should().Be(200);
        sandbox.Tenant.CanLogIn(user).Should().BeTrue();
        (await sandbox.Call("GET", "/users/" + user)).Json.GetProperty("status").GetString().Should().Be("active");
    }

    [Test]
    public async Task Should_store_the_word_null_as_a_reason()
    {
        var user = await sandbox.CreateUser();

        (await sandbox.Call("POST", $"/users/{user}/DEACTIVATE", """{"deactivateReason":"null"}""")).Status.Should().Be(200);
        sandbox.Tenant.FindUser(user)!.DeactivateReason.Should().Be("null");
    }
}
