using System.CommandLine;
using System.Security.Authentication;
using OpsRampHarness.Conformance.Serving;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Control;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The target of a run as it is named on the command line: a sandbox, another server, or a folder of mappings.</summary>
internal sealed class TargetInput
{
    private readonly Option<string?> address = new("--target")
    {
        Description = "A running sandbox to play against, over HTTP, in workspaces of its own; or any other server, of which only what needs no control surface is asked.",
        HelpName = "URL",
    };

    private readonly Option<string?> key = new("--control-key")
    {
        Description = $"The control key of the sandbox. Default: ${SandboxArguments.KeyVariable}.", HelpName = "KEY",
    };

    private readonly Option<bool> allowWrites = new("--allow-writes")
    {
        Description = "Also plays the tasks against a server that is no sandbox: makes accounts named 'harness.…' there, changes them, and removes them where the pack can.",
    };

    private readonly Option<string?> mappings = new("--target-mappings")
    {
        Description = "A folder of WireMock mappings that stands for the target, for packs of other systems than OpsRamp.", HelpName = "DIR",
    };

    /// <summary>The target; null for the mock in this process.</summary>
    public ITargetSource? Source { get; private set; }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[address, key, allowWrites, mappings]) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(address) is not null && result.GetResult(mappings) is not null) result.AddError("'--target' and '--target-mappings' exclude each other.");
            if (result.GetResult(address) is not null) return;
            if (result.GetResult(key) is not null) result.AddError("'--control-key' needs '--target URL'.");
            if (result.GetValue(allowWrites)) result.AddError("'--allow-writes' needs '--target URL'.");
        });
    }

    /// <summary>Reads the target, and tries it; false, and what is wrong is said, when it cannot be used.</summary>
    public async Task<bool> TryReadAsync(ParseResult arguments, CommandConsole console, CancellationToken cancellation)
    {
        var (source, problem) = arguments.GetValue(mappings) is { } folder
            ? OfMappings(folder)
            : arguments.GetValue(address) is { } url
                ? await OfAddressAsync(url, arguments.GetValue(key), arguments.GetValue(allowWrites), cancellation)
                : (null, null);
        Source = source;
        if (problem is not null) console.Problem(problem);
        else if (source is ForeignServer foreign) console.Problem(Foreign(foreign));
        return problem is null;
    }

    /// <summary>Reads a folder of mappings.</summary>
    public static (ITargetSource? Source, PackProblem? Problem) OfMappings(string folder) =>
        Mappings.TryRead(folder, out var read, out var problem) ? (read, null) : (null, problem);

    /// <summary>Finds out what is at an address, and tries it.</summary>
    /// <param name="url">The address.</param>
    /// <param name="givenKey">The control key; null for the one of the environment, if it has one.</param>
    /// <param name="mayWrite">Whether another server than a sandbox may be changed.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<(ITargetSource? Source, PackProblem? Problem)> OfAddressAsync(string url, string? givenKey, bool mayWrite, CancellationToken cancellation)
    {
        if (!HttpAddress.TryParse(url, out var address) || address.Query.Length > 0)
            return (null, Problem("usage/bad-url", $"'{url}' is no http or https address of a server.", "Write one such as http://127.0.0.1:8080."));

        if (address.UserInfo.Length > 0)
            return (null, Problem("usage/bad-url", $"The address of '{address.Authority}' has a user name or a password in it.", "Leave them out: EIC logs in with what the pack says, and the control surface opens to --control-key."));

        var key = givenKey ?? Environment.GetEnvironmentVariable(SandboxArguments.KeyVariable);
        var sandbox = new Sandbox(address, string.IsNullOrEmpty(key) ? null : key);
        var keepsIt = false;
        try
        {
            await sandbox.TryAsync(cancellation);
            keepsIt = true;
            return (sandbox, null);
        }
        catch (HarnessException refusal)
        {
            return refusal.Id switch
            {
                "control/wrong-key" => (null, Problem("target/wrong-key", $"The sandbox at '{url}' does not take the control key.", $"Give its key with --control-key or ${SandboxArguments.KeyVariable}; 'serve' prints one that it made up.")),
                "control/key-required" or "control/not-local" => (null, Problem("target/key-required", $"The sandbox at '{url}' wants its control key.", $"Give it with --control-key or ${SandboxArguments.KeyVariable}; 'serve' prints one that it made up.")),
                "control/bad-body" => (null, Problem("target/other-version", $"The sandbox at '{url}' is of another version: {refusal.Message}", "Serve it with the version of the harness that checks.")),
                "control/bad-answer" when givenKey is not null => (null, Problem("target/not-a-sandbox", $"'{url}' is no sandbox: it has no control surface that a key could open.", "Name a server that 'opsramp-harness serve' runs, or leave --control-key out.")),
                "control/bad-answer" => (new ForeignServer(address, mayWrite), null),
                _ => (null, Problem("target/refused", $"The sandbox at '{url}' makes no workspace for the run: {refusal.Message}", "Mend that first.")),
            };
        }
        catch (HttpRequestException error) when (error.InnerException is AuthenticationException)
        {
            return (null, Problem("target/untrusted", $"The certificate of '{url}' is not trusted: {error.InnerException.Message}", "Trust its authority on this machine, or check the sandbox over http or on its own machine."));
        }
        catch (HttpRequestException error)
        {
            return (null, Problem("target/unreachable", $"Nothing that speaks HTTP answers at '{url}': {error.Message}", "Start one with 'opsramp-harness serve', or correct the address."));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, Problem("target/unreachable", $"'{url}' does not answer in time.", "Look at its log, or correct the address."));
        }
        finally
        {
            if (!keepsIt) sandbox.Dispose();
        }
    }

    private static PackProblem Foreign(ForeignServer server) => new(
        "target/foreign", Severity.Warning, $"'{server.Name}' is no sandbox of this harness, so nothing can be arranged in it.",
        null,
        server.MayWrite
            ? "The tasks are played too: accounts named 'harness.…' are made there, changed, and removed again where the pack can."
            : "The connection is tested and imports are run, which changes nothing there; --allow-writes plays the tasks too.");

    private static PackProblem Problem(string id, string message, string mend) => new(id, Severity.Error, message, null, mend);
}
