using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What all worlds of a process share, and what takes long the first time: the host, generated people, an empty repository.</summary>
internal static class SharedParts
{
    /// <summary>Makes them on other threads while the command line and the pack are read. What goes wrong here goes wrong again where it is needed, and is told there.</summary>
    public static void MakeMeanwhile()
    {
        Task.Run(() => new MockOpsRamp(new WorkspaceOptions()).Default.AddTenant(new TenantRegistration("msp_1", "id", "secret")).Seed(new(1)));
        Task.Run(async () =>
        {
            IdentityRepository.CreateInMemory().Dispose();
            var target = await TestHostTarget.StartAsync(new MockOpsRamp(new WorkspaceOptions()));
            using var first = new HttpMessageInvoker(target.CreateHandler());
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://opsramp.example/api/v2/tenants/msp_1/users/search");
            (await first.SendAsync(request, CancellationToken.None)).Dispose();
        });
    }
}
