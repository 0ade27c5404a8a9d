using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>list checks|rules|switches|eic-switches</c>.</summary>
internal static class ListCommand
{
    public static Command Create(CommandConsole console)
    {
        var what = new Argument<string>("WHAT") { Description = "'checks', 'rules', 'switches' (of OpsRamp) or 'eic-switches'." };
        what.AcceptOnly("checks", "rules", "switches", "eic-switches");
        var format = SharedOptions.Format();

        var command = new CommandWithExamples("list", "Lists the checks, the rules of the linter, or the switches for what no source settles.") { what, format };
        command.SetAction(arguments =>
        {
            var isJson = arguments.GetValue(format) == "json";
            Action list = arguments.GetValue(what) switch
            {
                "checks" => isJson ? () => Json(console, ListedCheck.All, ListJsonContext.Default.IReadOnlyListListedCheck) : () => Checks(console),
                "rules" => isJson ? () => Json(console, ListedRule.All, ListJsonContext.Default.IReadOnlyListListedRule) : () => Rules(console),
                "eic-switches" => isJson ? () => Json(console, ListedSwitch.OfEic, ListJsonContext.Default.IReadOnlyListListedSwitch) : () => Switches(console, ListedSwitch.OfEic),
                _ => isJson ? () => Json(console, ListedSwitch.All, ListJsonContext.Default.IReadOnlyListListedSwitch) : () => Switches(console, ListedSwitch.All),
            };
            list();
            return ExitCodes.Success;
        });
        command.Examples = ["list checks", "list switches --format json"];
        return command;
    }

    private static void Checks(CommandConsole console) => console.Table(
        ["check", "level", "what holds when it passes"],
        ListedCheck.All.Select(check => new[] { check.Id, check.Level, check.Title }));

    private static void Rules(CommandConsole console) => console.Table(
        ["rule", "severity", "what it asks"],
        ListedRule.All.Select(rule => new[] { rule.Id, rule.Severity, rule.Title }));

    private static void Switches(CommandConsole console, IReadOnlyList<ListedSwitch> switches) => console.Table(
        ["switch", "default", "other values", "certainty"],
        switches.Select(entry => new[] { entry.Id, entry.Default, string.Join(", ", entry.Values.Skip(1)), entry.Certainty }));

    private static void Json<T>(CommandConsole console, T list, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        console.Output.WriteLine(JsonSerializer.Serialize(list, type));
}

internal sealed record ListedCheck(string Id, string Title, string Level, string? Operation, string Requirement, string Consequence, string Fix)
{
    public static IReadOnlyList<ListedCheck> All { get; } =
    [
        .. CheckCatalogue.All.Select(check => check.Description).Select(check => new ListedCheck(
            check.Id, check.Title, check.Level.Word(), check.Operation, check.Requirement, check.Consequence, check.Fix)),
    ];
}

internal sealed record ListedRule(string Id, string Title, string Severity, string Source, string Why)
{
    public static IReadOnlyList<ListedRule> All { get; } =
    [
        .. RuleCatalogue.All.Select(rule => new ListedRule(rule.Id, rule.Title, rule.Severity.ToText(), rule.Source, rule.Why)),
    ];
}

internal sealed record ListedSwitch(string Id, string Default, IReadOnlyList<string> Values, string Certainty, string Description, string Sources)
{
    public static IReadOnlyList<ListedSwitch> All { get; } =
    [
        .. FidelitySwitches.All.Select(entry => new ListedSwitch(
            entry.Id, entry.Default, entry.Values, FidelityLedger.Word(entry.Certainty), entry.Description, entry.Sources)),
    ];

    /// <summary>The behaviours of EIC: each is a switch because no source settles it.</summary>
    public static IReadOnlyList<ListedSwitch> OfEic { get; } =
    [
        .. EicSwitchCatalogue.All.Select(entry => new ListedSwitch(
            entry.Id, entry.Default, entry.Values, FidelityLedger.Word(FidelityCertainty.Unknown), entry.Description, "docs/eic-fidelity.md")),
    ];
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ListedCheck>))]
[JsonSerializable(typeof(IReadOnlyList<ListedRule>))]
[JsonSerializable(typeof(IReadOnlyList<ListedSwitch>))]
internal sealed partial class ListJsonContext : JsonSerializerContext;
