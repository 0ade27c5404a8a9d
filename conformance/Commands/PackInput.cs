using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>A pack as it is named on the command line.</summary>
/// <param name="Named">What was typed.</param>
/// <param name="Read">What reading it gave.</param>
/// <param name="Folder">The folder its files lie in, so that places can be clicked; null when they lie in none.</param>
internal sealed record PackInput(string Named, PackReadResult Read, string? Folder)
{
    private const string StandardInput = "-";

    /// <summary>The argument of every verb that takes a pack.</summary>
    public static Argument<string> Argument() => new("PACK")
    {
        Description = "A folder with one file per attribute, a transport package, an API payload or a Terraform plan in JSON; "
            + $"'{StandardInput}' reads standard input, REVISION:PATH a git revision. '{ShippedPacks.Guide}' and '{ShippedPacks.Completed}' name the packs inside the tool.",
        // A text is taken as it is. By itself the parser makes a table first of all that it can turn one into.
        CustomParser = typed => typed.Tokens[0].Value,
    };

    /// <summary>The option of every verb that knows baselines.</summary>
    public static Option<string?> BaselineOption() => new("--baseline")
    {
        Description = $"Known failures and findings; 'none' for none. Default: {BaselineReader.FileName} beside the pack, if there is one.",
        HelpName = "FILE|none",
    };

    /// <summary>The option of every verb that reads files which may hold several connections.</summary>
    public static Option<string?> ConnectionOption() => new("--connection") { Description = "Which connection, when the file holds several.", HelpName = "NAME" };

    /// <summary>Reads a pack.</summary>
    public static PackInput Of(string named, CommandConsole console, string? connection = null)
    {
        if (named == StandardInput) return new PackInput(named, PackReader.Read(new Connector.Packs.PackFile("stdin.json", console.ReadInput()), connection), null);
        if (!File.Exists(named) && connection is not null) return new PackInput(named, new PackReadResult(null, [HoldsOne(named)]), null);
        if (ShippedPacks.IsName(named)) return new PackInput(named, ShippedPacks.Read(named), null);
        if (!Path.Exists(named) && GitPack.IsNamedBy(named)) return new PackInput(named, GitPack.Read(named), null);
        return new PackInput(named, PackReader.Read(named, connection), Directory.Exists(named) ? named : Path.GetDirectoryName(named));
    }

    private static PackProblem HoldsOne(string named) => new(
        "usage/no-connections", Severity.Error, $"'{named}' is no file that holds several connections, so --connection chooses nothing.", null, "Leave --connection out, or name a transport package, an API payload or a Terraform plan.");

    /// <summary>The pack, if it can be run; else null, and what is wrong is said.</summary>
    public Pack? Runnable(CommandConsole console)
    {
        foreach (var problem in Read.Problems.Where(problem => Read.Pack is null || problem.Severity == Severity.Warning))
            console.Problem(problem);
        return Read.Pack;
    }

    /// <summary>The settings beside the pack; null, and what is wrong is said, when they cannot be used.</summary>
    public static HarnessSettings? Settings(Pack? pack, CommandConsole console)
    {
        if (pack?.Companions.GetValueOrDefault(HarnessSettingsReader.FileName) is not { } text) return HarnessSettings.Default;
        var settings = HarnessSettingsReader.Read(text, out var problems);
        return CanUse(problems, console) ? settings : null;
    }

    /// <summary>The known failures; null, and what is wrong is said, when they cannot be used.</summary>
    /// <param name="pack">The pack; null when it could not be read.</param>
    /// <param name="path">A file; <c>none</c> for none; null for the one beside the pack, if there is one.</param>
    /// <param name="console">Where to say what is wrong.</param>
    public static Baseline? Baseline(Pack? pack, string? path, CommandConsole console)
    {
        string? text;
        if (path is null) text = pack?.Companions.GetValueOrDefault(BaselineReader.FileName);
        else if (path == "none") text = null;
        else if (!TextFiles.TryRead(path, out text, out var problem))
        {
            console.Problem(problem);
            return null;
        }

        if (text is null) return Runs.Baseline.Empty;
        var known = BaselineReader.Read(Path.GetFileName(path) ?? BaselineReader.FileName, text, out var problems);
        return CanUse(problems, console) ? known : null;
    }

    /// <summary>Says what is wrong with one of our own files; false when it cannot be used.</summary>
    public static bool CanUse(IReadOnlyList<PackProblem> problems, CommandConsole console)
    {
        foreach (var problem in problems) console.Problem(problem);
        return problems.All(problem => problem.Severity != Severity.Error);
    }
}
