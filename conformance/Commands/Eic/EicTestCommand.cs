using System.CommandLine;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic test</c>: Save and Test.</summary>
internal static class EicTestCommand
{
    public static Command Create(CommandConsole console)
    {
        var options = new EicArguments();
        var command = new CommandWithExamples("test", "Save and Test: fetches a token for each authentication, and makes the test call where there is one.")
        {
            options.Database, options.SecuritySystem, options.Target, options.Switches, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var eic = EicAtHand.Open(arguments, options, console);
            if (eic is null) return ExitCodes.Usage;
            var test = await eic.System.TestConnectionAsync(cancellation);
            if (arguments.GetValue(options.Format) == "json")
            {
                Listing.PrintJson(console, new JsonObject
                {
                    ["succeeded"] = test.Succeeded,
                    ["diagnostics"] = TraceJson.Of(test.Diagnostics),
                    ["exchanges"] = TraceJson.Of(eic.Pack, test.Exchanges),
                });
            }
            else
            {
                var trace = new TraceText(console);
                trace.Write(test.Exchanges);
                trace.Write(test.Diagnostics);
                console.Output.WriteLine(test.Succeeded ? "Connection successful" : "Connection failed");
            }

            return test.Succeeded ? ExitCodes.Success : ExitCodes.Wrong;
        });
        command.Examples = ["eic test --database eic.db"];
        return command;
    }
}
