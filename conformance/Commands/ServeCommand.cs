using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>serve</c>: the fake OpsRamp on a port, until it is stopped.</summary>
internal sealed class ServeCommand
{
    private const string SecretVariable = "OPSRAMP_HARNESS_CLIENT_SECRET";
    private const string KeyVariable = "OPSRAMP_HARNESS_CONTROL_KEY";

    private readonly Option<string> urls = new("--urls") { Description = "Where to listen; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
    private readonly Option<string> tenant = new("--tenant") { Description = "Id of the tenant.", HelpName = "ID", DefaultValueFactory = _ => "msp_1123" };
    private readonly Option<int> users = new("--users") { Description = "How many users it has.", HelpName = "N", DefaultValueFactory = _ => 25 };
    private readonly Option<int> seed = new("--seed") { Description = "The number all generated data comes from.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string> clientId = new("--client-id") { Description = "Key of the API integration.", HelpName = "ID", DefaultValueFactory = _ => "harness" };
    private readonly Option<string?> clientSecret = new("--client-secret") { Description = $"Its secret; else {SecretVariable}, else one is made up and printed.", HelpName = "S" };
    private readonly Option<string?> controlKey = new("--control-key") { Description = $"Key to the control surface below /_harness; else {KeyVariable}, else callers on this machine need none.", HelpName = "KEY" };
    private readonly CommandConsole console;

    private ServeCommand(CommandConsole console)
    {
        this.console = console;
        users.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("'--users' must not be negative.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new ServeCommand(console);
        var command = new Command("serve", "Stands in for OpsRamp until it is stopped.")
        {
            verb.urls, verb.tenant, verb.users, verb.seed, verb.clientId, verb.clientSecret, verb.controlKey,
        };
        command.SetAction(verb.RunAsync);
        HelpWithExamples.AddTo(command, ["serve", "serve --users 250 --client-id vnkEe --client-secret abcd", "serve --urls http://127.0.0.1:0"]);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var secret = arguments.GetValue(clientSecret) ?? FromEnvironment(SecretVariable) ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        var server = new MockOpsRamp(new WorkspaceOptions { Seed = arguments.GetValue(seed) });
        var registration = new TenantRegistration(arguments.GetValue(tenant)!, arguments.GetValue(clientId)!, secret);
        server.Default.AddTenant(registration).Seed(new SeedPlan(arguments.GetValue(users)));

        var isContainer = FromEnvironment("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1";
        var key = arguments.GetValue(controlKey) ?? FromEnvironment(KeyVariable) ?? (isContainer ? RandomNumberGenerator.GetHexString(32, lowercase: true) : null);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(arguments.GetValue(urls)!).ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddMockOpsRamp(server, new ControlOptions { Key = key, AlwaysRequireKey = isContainer });
        await using var application = builder.Build();
        application.MapMockOpsRamp();
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (Exception error) when (error is IOException or FormatException or InvalidOperationException)
        {
            console.Problem(new PackProblem(
                "serve/cannot-listen", Severity.Error, $"Cannot listen on '{arguments.GetValue(urls)}': {error.Message}", null, "Name another address with --urls."));
            return ExitCodes.Usage;
        }

        Announce(application.Urls, registration, secret, key);
        await application.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }

    private void Announce(ICollection<string> addresses, TenantRegistration registration, string secret, string? key)
    {
        console.Output.WriteLine($"OpsRamp stand-in for tenant {registration.Id}, on {string.Join(", ", addresses)}");
        console.Output.WriteLine($"  client id      {registration.ClientId}");
        console.Output.WriteLine($"  client secret  {secret}");
        if (key is not null) console.Output.WriteLine($"  control key    {key}");
        console.Output.WriteLine("  stop           Ctrl+C");
        console.Output.Flush();
    }

    private static string? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
