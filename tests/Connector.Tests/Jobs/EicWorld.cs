using System.Net;
using System.Text;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Jobs;

/// <summary>An EIC with a pack of the test's making, a repository and a fake target.</summary>
internal sealed class EicWorld : IDisposable
{
    public const string ConnectionJson = """
        {"authentications": {"a1": {
          "authType": "oauth2", "url": "https://target.test/token", "httpMethod": "POST",
          "httpParams": {"grant_type": "client_credentials", "client_id": "me", "client_secret": "s3cret value"},
          "httpContentType": "application/x-www-form-urlencoded",
          "tokenResponsePath": "access_token", "tokenType": "Bearer", "accessToken": "Bearer stored-token",
          "retryFailureStatusCode": [401], "maxRefreshTryCount": 2}}}
        """;

    private readonly EicCreation creation;

    public EicWorld(FakeTarget target, EicSwitches? switches, params (string Attribute, string Json)[] attributes)
    {
        Target = target;
        var all = attributes.ToDictionary(attribute => attribute.Attribute, attribute => attribute.Json);
        all.TryAdd("ConnectionJSON", ConnectionJson);
        var read = PackReader.Read("test", all.Select(attribute => new PackFile($"{attribute.Key}.json", Encoding.UTF8.GetBytes(attribute.Value))));
        Pack = read.Pack ?? throw new InvalidOperationException(string.Join('\n', read.Problems));
        creation = EicSystem.Create(Pack, Repository, new EicOptions { CreateHandler = () => target, Clock = Clock, Seed = 1, Switches = switches ?? EicSwitches.Default });
    }

    public EicWorld(FakeTarget target, params (string Attribute, string Json)[] attributes)
        : this(target, null, attributes)
    {
    }

    public Pack Pack { get; }

    public FakeTarget Target { get; }

    public VirtualClock Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public IdentityRepository Repository { get; } = IdentityRepository.CreateInMemory();

    public EicSystem Eic => creation.System;

    public IReadOnlyList<Diagnostic> Problems => creation.Problems;

    public IEnumerable<string> Wire => Eic.Exchanges.Select(exchange => $"{exchange.Request?.Method.Text} {exchange.Request?.Url.Text} {exchange.Response?.Status}".Trim());

    public Exchange LastExchange => Eic.Exchanges[^1];

    /// <summary>A target that takes the stored token and gives a new one.</summary>
    public static FakeTarget Open() => new FakeTarget().On("POST", "/token", """{"access_token": "fresh-token"}""");

    /// <summary>A target that takes only the token it gives.</summary>
    public static Func<SentRequest, HttpResponseMessage> Guarded(string json) => request =>
        request.Authorization == "Bearer fresh-token" ? FakeTarget.Json(json) : FakeTarget.Json("""{"error":"invalid_token"}""", HttpStatusCode.Unauthorized);

    public User AddUser(string username, params (string Name, string? Value)[] columns) =>
        Repository.Users.Add(columns.Append(("username", username)).ToDictionary(column => column.Item1, column => column.Item2));

    public void Dispose()
    {
        Eic.Dispose();
        Repository.Dispose();
        Target.Dispose();
    }
}
