using System.CommandLine;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>pack inspect|unpack|build</c>: packs in the forms that EIC takes and gives.</summary>
internal static class PackCommand
{
    public static Command Create(CommandConsole console) => new("pack", "Looks into packs, and turns one form into another.")
    {
        PackInspectCommand.Create(console),
        PackUnpackCommand.Create(console),
        PackBuildCommand.Create(console),
    };
}
