using OpsRampHarness.Conformance.Commands;

return await CommandLine.InvokeAsync(args, CommandConsole.OfProcess());
