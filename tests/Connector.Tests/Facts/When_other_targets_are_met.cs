using System.Text;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;
using WireMock.Server;
using WireMock.Settings;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>
/// Every way to authenticate with every way to page and every way to link, on the shapes of other APIs: SCIM, OData, bare
/// arrays with link headers, nested records, searches by POST, ids in headers. The targets are the WireMock mappings in
/// <c>fixtures/targets</c>.
/// </summary>
public sealed class When_other_targets_are_met
{
    private static WireMockServer server = null!;

    [OneTimeSetUp]
    public static void Start()
    {
        server = WireMockServer.Start(new WireMockServerSettings { MaxRequestLogCount = 0 });
        server.ReadStaticMappings(Path.Combine(Packs.Repository.Folder, "fixtures", "targets"));
    }

    [OneTimeTearDown]
    public static void Stop() => server.Dispose();

    [TestCaseSource(typeof(MatrixCase), nameof(MatrixCase.All))]
    public async Task Should_import_everybody_and_every_link(MatrixCase cell)
    {
        using var repository = IdentityRepository.CreateInMemory();
        using var eic = Eic(cell, repository);

        var accounts = await eic.ImportAccountsAsync();
        var access = await eic.ImportAccessAsync();

        accounts.Diagnostics.Concat(access.Diagnostics).Should().BeEmpty();
        repository.Accounts.All.Select(account => (account.AccountId, account.Name)).Should().Equal(("u1", "user1"), ("u2", "user2"), ("u3", "user3"));
        repository.Snapshot().Of("link").Select(row => row.Key.Replace("test/", "", StringComparison.Ordinal)).Should().Equal(
            "user1 has Group/Group 1", "user2 has Group/Group 2", "user3 has Group/Group 1", "user3 has Group/Group 2");
        eic.Exchanges.Count(exchange => exchange.Purpose == Connector.Exchanges.ExchangePurpose.Token).Should().Be(cell.Authentication is "static" or "basic" ? 0 : 1);
    }

    [TestCaseSource(typeof(MatrixCase), nameof(MatrixCase.Authentications))]
    public async Task Should_learn_an_id_that_stands_in_a_header_only(string authentication)
    {
        using var repository = IdentityRepository.CreateInMemory();
        using var eic = Eic(new MatrixCase(authentication, "none", "http"), repository);
        await eic.RequestAccountAsync(repository.Users.Add(new Dictionary<string, string?> { ["username"] = "jane" }));

        (await eic.ProvisionAsync()).Outcomes.Single().Succeeded.Should().BeTrue();

        repository.Accounts.All.Single().AccountId.Should().Be("u9");
    }

    private static EicSystem Eic(MatrixCase cell, IdentityRepository repository)
    {
        var read = PackReader.Read("test", cell.Attributes().Select(attribute => new PackFile($"{attribute.Attribute}.json", Encoding.UTF8.GetBytes(attribute.Json))));
        var creation = EicSystem.Create(read.Pack!, repository, new EicOptions
        {
            CreateHandler = () => new ToServer(new Uri(server.Urls[0])),
            Clock = new VirtualClock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)),
        });
        creation.Problems.Should().BeEmpty();
        return creation.System;
    }

    private sealed class ToServer(Uri address) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
