using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using OpsRampHarness.Conformance.Tests.Commands;

namespace OpsRampHarness.Conformance.Tests.Serving;

internal sealed class When_a_sandbox_is_served
{
    [Test]
    public async Task Should_say_where_it_is_and_go_when_it_is_told_to()
    {
        using var folder = new TemporaryFolder();
        using var sandbox = await ServedSandbox.StartAsync(["--port-file", folder["port"], "--log-format", "json", "--log-level", "Information"]);

        (await File.ReadAllTextAsync(folder["port"])).Should().Be(new Uri(sandbox.Address).Port + "\n");
        await sandbox.GetTokenAsync();
        (await sandbox.GetAsync("api/v2/tenants/msp_1123/users/search")).GetProperty("totalResults").GetInt32().Should().Be(25);
        (await sandbox.Http.GetAsync(new Uri("nowhere", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await sandbox.Http.GetStringAsync(new Uri("docs/", UriKind.Relative))).Should().Contain("openapi/v1.json").And.NotContain("https://");
        sandbox.Output.Should().NotContain(ServedSandbox.Secret, "who gave the secret knows it");
        using var follower = await sandbox.Http.GetAsync(new Uri("_harness/journal/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

        var (code, log) = await sandbox.StopAsync();

        code.Should().Be(0);
        File.Exists(folder["port"]).Should().BeFalse();
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("State")).ToArray();
        lines.Where(line => line.TryGetProperty("Operation", out _)).Select(line => line.GetProperty("Operation").GetString()).Should().Equal("get-token", "search-users");
        lines.Any(line => line.TryGetProperty("NearestPath", out _)).Should().BeTrue("a call that nothing serves is told with the nearest route");
        log.Should().NotContain(ServedSandbox.Secret);
    }

    [Test]
    public async Task Should_need_the_key_in_a_container()
    {
        using var sandbox = await ServedSandbox.StartAsync(["--path-base", "/opsramp"], ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        var key = sandbox.Output.Split("control key")[1].Trim().Split('\n')[0];

        (await sandbox.Http.GetAsync(new Uri("_harness/state", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        sandbox.Http.DefaultRequestHeaders.Add("X-Harness-Key", key);
        (await sandbox.Http.PostAsync(new Uri("_harness/reset", UriKind.Relative), null)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await sandbox.GetTokenAsync();
        (await sandbox.Http.GetAsync(new Uri(new Uri(sandbox.Address), "/api/v2/cfg/countries"))).StatusCode.Should().Be(
            HttpStatusCode.OK, "a path without the base is served as well");
    }

    [Test]
    public async Task Should_keep_state_and_certificate_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["--data", folder["data"], "--urls", "http://127.0.0.1:0;https://127.0.0.1:0", "--host-name", "opsramp.example.com"];
        string user;
        using (var first = await ServedSandbox.StartAsync(arguments))
        {
            await first.GetTokenAsync();
            user = await first.CreateUserAsync("kept");
            await first.StopAsync();
        }

        using var trusted = X509CertificateLoader.LoadCertificateFromFile(folder["data/certificate.pem"]);
        trusted.MatchesHostname("opsramp.example.com").Should().BeTrue();
        using var second = await ServedSandbox.StartAsync(arguments);

        second.Output.Should().Contain("goes on with");
        await second.GetTokenAsync();
        (await second.GetAsync($"api/v2/tenants/msp_1123/users/{user}")).GetProperty("loginName").GetString().Should().Be("kept");
        using var strict = new HttpClient(Trust.In(trusted));
        var secure = second.Output.Split("https://")[1].Split('\n')[0];
        (await strict.GetStringAsync(new Uri($"https://{secure}/healthz"))).Should().Be("ok");
        (await Tool.RunAsync("health", $"https://{secure}/healthz")).Code.Should().Be(0, "a sandbox checks itself whatever its certificate is made out to");
        (await Tool.RunAsync("serve", "--data", folder["data"], "--urls", "http://127.0.0.1:0")).Error.Should().Contain("data/in-use");
    }

    [Test]
    public async Task Should_serve_a_certificate_that_is_given()
    {
        using var folder = new TemporaryFolder();
        using (var key = System.Security.Cryptography.RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=given.example.com", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
            await File.WriteAllTextAsync(folder["tls.pem"], made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
            await File.WriteAllTextAsync(folder["bare.pem"], made.ExportCertificatePem());
        }

        using var sandbox = await ServedSandbox.StartAsync(["--urls", "https://127.0.0.1:0", "--certificate", folder["tls.pem"]]);
        string? subject = null;
        using var curious = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => (subject = certificate!.Subject) is not null },
        });
        (await curious.GetStringAsync(new Uri(sandbox.Address + "/healthz"))).Should().Be("ok");
        subject.Should().Be("CN=given.example.com");

        (await Tool.RunAsync("serve", "--urls", "https://127.0.0.1:0", "--certificate", folder["bare.pem"])).Error.Should().Contain("serve/certificate");
    }
}
