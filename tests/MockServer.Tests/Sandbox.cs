using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Hosting;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests;

/// <summary>A server in a test host with one partner, its clock stopped, and a caller who has a token.</summary>
internal sealed class Sandbox : IDisposable
{
    public const string TenantId = "msp_1123";
    public const string ClientId = "vnkEe";
    public const string ClientSecret = "abcd";
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 20, 37, 0, TimeSpan.Zero);

    private readonly WebApplication application;
    private readonly string address;
    private string? token;

    public Sandbox(params string[] switches)
        : this(sockets: false, new WorkspaceOptions(), switches, null)
    {
    }

    public Sandbox(ControlOptions control)
        : this(sockets: true, new WorkspaceOptions(), [], control)
    {
    }

    /// <summary>A server that keeps its state on disk.</summary>
    public Sandbox(StateStore store)
        : this(sockets: false, new WorkspaceOptions(), [], null, store)
    {
    }

    public Sandbox(bool sockets, WorkspaceOptions options, string[] switches, ControlOptions? control = null, StateStore? store = null)
    {
        if (!FidelityChoices.TryParse(switches, out var choices, out var problem))
            throw new ArgumentException(problem.Message, nameof(switches));
        options = options with { Seed = 7, Clock = Clock, Switches = choices };
        if (store is null)
            Server = new MockOpsRamp(options);
        else
            Server = MockOpsRamp.TryContinue(options, store, out var server, out var refusal) ? server : throw new ArgumentException(refusal.Message, nameof(store));
        Tenant = Workspace.AddTenant(new TenantRegistration(TenantId, ClientId, ClientSecret) { Name = "Acme MSP" });

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (sockets)
            builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        else
            builder.WebHost.UseTestServer();
        builder.Services.AddMockOpsRamp(Server, control);
        application = builder.Build();
        application.MapMockOpsRamp();
        application.StartAsync().GetAwaiter().GetResult();
        Http = new HttpClient(sockets ? new SocketsHttpHandler { UseProxy = false } : new InProcessHandler(application.GetTestServer()));
        Http.BaseAddress = new Uri(sockets ? application.Urls.Single() : "http://localhost");
        address = sockets ? application.Urls.Single() : "http://opsramp.test";
    }

    public HarnessClock Clock { get; } = HarnessClock.StoppedAt(Start);

    public MockOpsRamp Server { get; }

    public Workspace Workspace => Server.Default;

    public Tenant Tenant { get; }

    public HttpClient Http { get; }

    /// <summary>A client of the control surface.</summary>
    public HarnessClient Control => new(Http);

    /// <summary>Calls the tenant's API with a good token. Paths start behind the tenant.</summary>
    public async Task<Answer> Call(string method, string path, string? body = null, string contentType = "application/json") =>
        await Send(method, $"/api/v2/tenants/{TenantId}{path}", body, contentType, "Bearer " + (token ??= await GetToken()));

    public async Task<Answer> Send(string method, string path, string? body = null, string? contentType = null, string? authorization = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Raw(path));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        using var response = await Http.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString(), response);
    }

    public Task<Answer> PostForm(string path, string form) => Send("POST", path, form, "application/x-www-form-urlencoded");

    public async Task<string> GetToken(string clientId = ClientId, string secret = ClientSecret)
    {
        var answer = await PostForm("/tenancy/auth/oauth/token", $"grant_type=client_credentials&client_id={clientId}&client_secret={secret}");
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    /// <summary>Creates a user over the API and gives its id.</summary>
    public async Task<string> CreateUser(string name = "jane", string extra = "")
    {
        var answer = await Call("POST", "/users", UserBody(name, extra));
        answer.Status.Should().Be(200, answer.Body);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public async Task<string> CreateRole(string name = "Operator", string extra = "")
    {
        var answer = await Call("POST", "/roles", $$"""{"name":"{{name}}"{{extra}}}""");
        answer.Status.Should().Be(200, answer.Body);
        return answer.Json.GetProperty("uniqueId").GetString()!;
    }

    public async Task<string> CreateGroup(string name = "Team", string extra = "")
    {
        var answer = await Call("POST", "/userGroups", $$"""{"name":"{{name}}"{{extra}}}""");
        answer.Status.Should().Be(200, answer.Body);
        return answer.Json.GetProperty("uniqueId").GetString()!;
    }

    public static string UserBody(string name = "jane", string extra = "") =>
        $$"""{"loginName":"{{name}}@ex.org","password":"Str0ng!pw","firstName":"{{name}}","lastName":"Roe","email":"{{name}}@ex.org"{{extra}}}""";

    public void Dispose()
    {
        Http.Dispose();
        application.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>An address that is sent as it is written.</summary>
    private Uri Raw(string path) =>
        new(address + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    internal sealed record Answer(int Status, string Body, string? ContentType, HttpResponseMessage Response)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public string Header(string name) => Response.Headers.GetValues(name).Single();

        public string[] Each(string list, string field) =>
            [.. Json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(field).ToString())];
    }
}
