using System.CommandLine;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic …</c>: the EIC side by hand, on a repository file.</summary>
internal static class EicCommand
{
    public static Command Create(CommandConsole console)
    {
        var command = new CommandWithExamples("eic", "The EIC side by hand: a connection and its systems, imports, requests, provisioning, schedules.")
        {
            EicInitCommand.Create(console),
            EicConfigureCommand.Create(console),
            EicTestCommand.Create(console),
            EicImportCommand.Create(console),
            EicRequestCommand.Create(console),
            EicProvisionCommand.Create(console),
            EicScheduleCommand.Create(console),
            EicRunCommand.Create(console),
            EicShowCommand.Create(console),
        };
        command.Examples =
        [
            "eic init completed --database eic.db --target http://127.0.0.1:8080",
            "eic import accounts --database eic.db",
            "eic request add-access --user jane.roe --entitlement 'roles/Client Administrator' --database eic.db",
            "eic provision --database eic.db",
            "eic show tasks --database eic.db",
        ];
        return command;
    }
}
