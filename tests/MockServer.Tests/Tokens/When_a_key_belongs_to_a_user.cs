using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Tests.Tokens;

internal sealed class When_a_key_belongs_to_a_user
{
    [Test]
    public async Task Should_stop_working_when_the_user_is_deactivated()
    {
        using var sandbox = new Sandbox();
        sandbox.Workspace.Load(new WorkspaceDocument
        {
            Tenants =
            [
                new TenantDocument
                {
                    Id = Sandbox.TenantId,
                    ApiClients =
                    [
                        new ApiClientDocument { ClientId = Sandbox.ClientId, ClientSecret = Sandbox.ClientSecret },
                        new ApiClientDocument { ClientId = "own", ClientSecret = "s", UserId = "USR0000000001" },
                    ],
                    Users = [new() { LoginName = "ada" }],
                },
            ],
        }).Should().BeNull();
        const string form = "grant_type=client_credentials&client_id=own&client_secret=s";
        (await sandbox.PostForm("/auth/oauth/token", form)).Status.Should().Be(200);

        await sandbox.Call("POST", "/users/USR0000000001/DEACTIVATE", """{"deactivateReason":"x"}""");

        (await sandbox.PostForm("/auth/oauth/token", form)).Status.Should().Be(401);
    }
}
