using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Conformance.Commands;

namespace OpsRampHarness.Conformance.Tests.Serving;

/// <summary>The tool serving in a process of its own.</summary>
internal sealed class ServedSandbox : IDisposable
{
    public const string Secret = "s3cret-of-the-test";

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly StringBuilder output = new();

    private ServedSandbox(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What was printed when it was ready.</summary>
    public string Output => output.ToString();

    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    /// <summary>Starts it on a free port, and waits until it says that it is ready.</summary>
    public static async Task<ServedSandbox> StartAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] address = arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        foreach (var argument in (string[])[typeof(CommandLine).Assembly.Location, "serve", .. address, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["OPSRAMP_HARNESS_CLIENT_SECRET"] = Secret;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var sandbox = new ServedSandbox(Process.Start(start)!);
        while (await sandbox.process.StandardOutput.ReadLineAsync() is { } line)
        {
            sandbox.output.Append(line).Append('\n');
            if (line.Contains("stop", StringComparison.Ordinal))
                break;
        }

        if (sandbox.Output.Split(" on ") is not [_, var rest, ..])
            throw new InvalidOperationException($"It did not start: {sandbox.Output}{await sandbox.errors}");
        sandbox.Address = rest.Split('\n')[0].Split(", ")[0];
        sandbox.Http.Dispose();
        sandbox.Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(sandbox.Address + "/") };
        return sandbox;
    }

    public async Task<string> GetTokenAsync()
    {
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "harness"), new("client_secret", Secret)]);
        using var answer = await Http.PostAsync(new Uri("tenancy/auth/oauth/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    /// <summary>Creates a user and gives its id, once the server has said that it exists.</summary>
    public async Task<string> CreateUserAsync(string name)
    {
        var user = $$"""{"loginName":"{{name}}","password":"Str0ng!pw","firstName":"A","lastName":"B","email":"a@ex.org"}""";
        using var content = new StringContent(user, Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri("api/v2/tenants/msp_1123/users", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> GetAsync(string path) =>
        JsonDocument.Parse(await Http.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    /// <summary>Kills it without a warning.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a container is asked.</summary>
    /// <returns>Its exit code and its log.</returns>
    public async Task<(int Code, string Log)> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        Http.Dispose();
    }
}
