using OpsRampHarness.Conformance.Commands;

// Waited for here: the runtime compiles an asynchronous Main anew in each process.
return CommandLine.InvokeAsync(args, CommandConsole.OfProcess()).GetAwaiter().GetResult();
