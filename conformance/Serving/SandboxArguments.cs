using System.CommandLine;
using Microsoft.Extensions.Logging;
using OpsRampHarness.Conformance.Commands;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>The options of <c>serve</c>, and the environment variables that say the same where no option does.</summary>
internal sealed class SandboxArguments
{
    public const string SecretVariable = "OPSRAMP_HARNESS_CLIENT_SECRET";
    public const string KeyVariable = "OPSRAMP_HARNESS_CONTROL_KEY";
    public const string CertificatePasswordVariable = "OPSRAMP_HARNESS_CERTIFICATE_PASSWORD";

    private readonly Option<string> urls = new("--urls") { Description = "Where to listen, several separated by semicolons; port 0 takes a free one.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
    private readonly Option<string> tenant = new("--tenant") { Description = "Id of the tenant.", HelpName = "ID", DefaultValueFactory = _ => "msp_1123" };
    private readonly Option<int> users = Number("--users", "How many users it has.", 25, least: 0);
    private readonly Option<bool> hostile = new("--hostile") { Description = "Adds users, roles and user groups whose names break careless clients." };
    private readonly Option<int> seed = new("--seed") { Description = "The number all generated data comes from.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string> clientId = new("--client-id") { Description = "Key of the API integration.", HelpName = "ID", DefaultValueFactory = _ => "harness" };
    private readonly Option<string?> clientSecret = new("--client-secret") { Description = $"Its secret; else {SecretVariable}, else one is made up and printed.", HelpName = "S" };
    private readonly Option<string?> tenants = new("--tenants") { Description = "A file of tenants to start from, in the place of one generated tenant.", HelpName = "FILE" };
    private readonly Option<string?> data = new("--data") { Description = "A folder that keeps the state over restarts.", HelpName = "DIR" };
    private readonly Option<string[]> switches = new("--switch") { Description = "A fidelity switch; may be repeated. See: list switches.", HelpName = "ID=VALUE", DefaultValueFactory = _ => [] };
    private readonly Option<string?> controlKey = new("--control-key") { Description = $"Key to the control surface below /_harness; else {KeyVariable}, else callers on this machine need none.", HelpName = "KEY" };
    private readonly Option<string?> certificate = new("--certificate") { Description = "Certificate for https, PEM or PFX; else one is generated, and kept in the data folder.", HelpName = "FILE" };
    private readonly Option<string?> certificateKey = new("--certificate-key") { Description = $"Its key, where it is in a file of its own. A password is taken from {CertificatePasswordVariable}.", HelpName = "FILE" };
    private readonly Option<string[]> hostNames = new("--host-name") { Description = "A name that the generated certificate is for; may be repeated.", HelpName = "NAME", DefaultValueFactory = _ => [] };
    private readonly Option<string> pathBase = new("--path-base") { Description = "Path that a reverse proxy puts before every other.", HelpName = "PATH", DefaultValueFactory = _ => "" };
    private readonly Option<string?> portFile = new("--port-file") { Description = "A file to write the port to, once calls are answered.", HelpName = "FILE" };
    private readonly Option<string> logFormat = new("--log-format") { Description = "'text' for people, 'json' for programs.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
    private readonly Option<LogLevel> logLevel = new("--log-level") { Description = "What is logged: 'Information' tells every call.", HelpName = "LEVEL", DefaultValueFactory = _ => LogLevel.Warning };
    private readonly Option<int> journal = Number("--journal", "How many exchanges a workspace keeps.", 1000, least: 0);
    private readonly Option<int> maxWorkspaces = Number("--max-workspaces", "How many workspaces there may be.", 1000, least: 1);
    private readonly Option<int> maxBody = Number("--max-body", "Largest request body in bytes.", 1024 * 1024, least: 1024);

    public void AddTo(Command command)
    {
        logFormat.AcceptOnly("text", "json");
        pathBase.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { Length: > 0 } path && (path[0] != '/' || path[^1] == '/'))
                result.AddError($"'--path-base {path}' must begin with a slash and not end with one, such as /opsramp.");
        });
        tenant.Validators.Add(result =>
        {
            // It stands in every path, so what a path would read otherwise is none.
            if (result.GetValueOrDefault<string>() is { } id && (id.Length == 0 || Uri.EscapeDataString(id) != id || id is "." or ".."))
                result.AddError($"'--tenant {id}' is no id of a tenant: it stands in paths, so it has letters, digits, '-', '_', '.' and '~' only, such as msp_1123.");
        });
        switches.Validators.Add(result =>
        {
            if (!FidelityChoices.TryParse(result.GetValueOrDefault<string[]>() ?? [], out _, out var problem))
                result.AddError(problem.Message);
        });
        foreach (var option in All)
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(tenants) is { Implicit: false } && new Option[] { users, hostile, clientId, clientSecret }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
                result.AddError($"'{other.Name}' and '--tenants' exclude each other: the file says it.");
        });
    }

    public SandboxSettings Read(ParseResult arguments, Func<string, string?> environment)
    {
        if (!FidelityChoices.TryParse(arguments.GetValue(switches)!, out var choices, out var problem))
            throw new ArgumentException(problem.Message, nameof(arguments));
        var secret = arguments.GetValue(clientSecret) ?? environment(SecretVariable);
        return new SandboxSettings
        {
            Urls = arguments.GetValue(urls)!,
            Tenant = arguments.GetValue(tenant)!,
            Users = arguments.GetValue(users),
            Hostile = arguments.GetValue(hostile),
            Seed = arguments.GetValue(seed),
            ClientId = arguments.GetValue(clientId)!,
            ClientSecret = secret,
            Tenants = arguments.GetValue(tenants),
            Data = arguments.GetValue(data),
            Switches = choices,
            ControlKey = arguments.GetValue(controlKey) ?? environment(KeyVariable),
            ControlKeyRequired = environment("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1",
            Certificate = arguments.GetValue(certificate),
            CertificateKey = arguments.GetValue(certificateKey),
            CertificatePassword = environment(CertificatePasswordVariable),
            HostNames = arguments.GetValue(hostNames)!,
            PathBase = arguments.GetValue(pathBase)!,
            PortFile = arguments.GetValue(portFile),
            LogFormat = arguments.GetValue(logFormat)!,
            LogLevel = arguments.GetValue(logLevel),
            JournalCapacity = arguments.GetValue(journal),
            Limits = new ServerLimits { Workspaces = arguments.GetValue(maxWorkspaces), BodyBytes = arguments.GetValue(maxBody) },
        };
    }

    private Option[] All =>
    [
        urls, tenant, users, hostile, seed, clientId, clientSecret, tenants, data, switches, controlKey, certificate, certificateKey, hostNames,
        pathBase, portFile, logFormat, logLevel, journal, maxWorkspaces, maxBody,
    ];

    private static Option<int> Number(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.AcceptOnly(least);
        return option;
    }
}
