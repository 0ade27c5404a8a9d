using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>health URL</c>: asks a server whether it is well, so that an image without a shell can check itself.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create(CommandConsole console)
    {
        var url = new Argument<string>("URL") { Description = "Address of its health page, such as http://127.0.0.1:8080/healthz." };
        var command = new CommandWithExamples("health", "Asks a running sandbox whether it is well.") { url };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.GetValue(url)!, console, cancellation));
        command.Examples = ["health http://127.0.0.1:8080/healthz"];
        return command;
    }

    private static async Task<int> RunAsync(string url, CommandConsole console, CancellationToken cancellation)
    {
        if (!HttpAddress.TryParse(url, out var address))
        {
            console.Problem(new PackProblem("usage/bad-url", Severity.Error, $"'{url}' is no http or https address.", null, "Write one such as http://127.0.0.1:8080/healthz."));
            return ExitCodes.Usage;
        }

        using var handler = new SocketsHttpHandler { UseProxy = false };
        if (address.IsLoopback)
        {
            // The certificate of a sandbox is made out to its public name; on its own machine that is not looked at.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        }

        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                console.Output.WriteLine("healthy");
                return ExitCodes.Success;
            }

            return Unwell(console, $"'{url}' answers {(int)answer.StatusCode}.");
        }
        catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return Unwell(console, $"'{url}' does not answer: {error.GetBaseException().Message}");
        }
    }

    private static int Unwell(CommandConsole console, string message)
    {
        console.Problem(new PackProblem("health/unwell", Severity.Error, message, null, "See the log of the server."));
        return ExitCodes.Wrong;
    }
}
