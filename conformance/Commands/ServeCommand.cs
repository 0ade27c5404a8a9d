using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Serving;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>serve</c>: the fake OpsRamp on a port, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandConsole console)
    {
        var options = new SandboxArguments();
        var command = new CommandWithExamples("serve", "Stands in for OpsRamp until it is stopped.");
        options.AddTo(command);
        command.SetAction((arguments, cancellation) => RunAsync(options.Read(arguments, FromEnvironment), console, cancellation));
        command.Examples =
        [
            "serve", "serve --users 250 --client-id vnkEe --client-secret abcd", "serve --urls http://127.0.0.1:0 --port-file port",
            "serve --data state --urls https://0.0.0.0:8443 --host-name opsramp.example.com",
        ];
        return command;
    }

    private static async Task<int> RunAsync(SandboxSettings settings, CommandConsole console, CancellationToken cancellation)
    {
        // The state is made while the application is built: each takes about as long as the other.
        var making = Task.Run(() => Make(settings));
        SandboxCertificate? certificate = null;
        if (settings.ServesHttps && (await making).State is { } home && !SandboxCertificate.TryFind(settings, TimeProvider.System, out certificate, out var unusable))
        {
            using (home)
                return Refused(console, unusable);
        }

        using (certificate)
        {
            var madeUpKey = settings is { ControlKey: null, ControlKeyRequired: true } ? MakeSecret() : null;
            var application = SandboxServer.Build(settings, () => making.Result.State!.Server, settings.ControlKey ?? madeUpKey, certificate);
            var (state, problem) = await making;
            using (state)
            await using (application)
                return state is null ? Refused(console, problem!) : await ServeAsync(settings, state, application, madeUpKey, console, cancellation);
        }
    }

    private static (SandboxState? State, DocumentProblem? Problem) Make(SandboxSettings settings) =>
        SandboxState.TryMake(settings, salt: MakeSecret(), MakeSecret, out var state, out var problem) ? (state, null) : (null, problem);

    private static async Task<int> ServeAsync(
        SandboxSettings settings, SandboxState state, WebApplication application, string? madeUpKey, CommandConsole console, CancellationToken cancellation)
    {
        using var portFile = new PortFile(settings.PortFile);
        try
        {
            SandboxServer.Map(application, settings);
            await application.StartAsync(cancellation);
            portFile.Write(application.Urls);
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
        {
            return Refused(console, new DocumentProblem("serve/cannot-listen", $"Cannot serve on '{settings.Urls}': {error.Message.TrimEnd('.')}."), "Name another address with --urls, or another file with --port-file.");
        }

        Announcement.Write(console.Output, application.Urls, settings, state, madeUpKey);
        await application.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }

    private static int Refused(CommandConsole console, DocumentProblem problem, string mend = "Nothing was served.")
    {
        console.Problem(new PackProblem(problem.Id, Severity.Error, problem.Message, null, mend));
        return ExitCodes.Usage;
    }

    private static string MakeSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static string? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
