using System.CommandLine;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>explain ID</c>: what a rule, a check or a switch is about, why it matters and how to mend.</summary>
internal sealed class ExplainCommand
{
    private const int Left = 2;
    private const int Labelled = 12;

    private readonly Argument<string?> id = new("ID") { Description = "A rule of the linter, a check or a fidelity switch, as findings and reports name it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> page = new("--page") { Description = "Print the page of all rules of the linter, in Markdown." };
    private readonly CommandConsole console;
    private readonly TerminalText text;

    private ExplainCommand(CommandConsole console)
    {
        this.console = console;
        text = new TerminalText(console.Output, console.Settings);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new ExplainCommand(console);
        var command = new CommandWithExamples("explain", "Explains a rule, a check or a switch: what it asks, why, and how to mend.") { verb.id, verb.page };
        command.Validators.Add(result =>
        {
            if (result.GetValue(verb.id) is null == !result.GetValue(verb.page)) result.AddError("Name one rule, check or switch, or give '--page' alone.");
        });
        command.SetAction(verb.Run);
        command.Examples = ["explain import/no-paging", "explain op/update-account", "explain role-list-semantics", "explain --page > rules.md"];
        return command;
    }

    private int Run(ParseResult arguments)
    {
        if (arguments.GetValue(page))
        {
            console.Output.Write(RulesPage.Write());
            return ExitCodes.Success;
        }

        var wanted = arguments.GetValue(id)!;
        if (RuleCatalogue.Find(wanted) is { } rule)
            Explain(rule);
        else if (CheckCatalogue.All.Select(check => check.Description).FirstOrDefault(check => check.Id == wanted) is { } check)
            Explain(check);
        else if (FidelitySwitches.All.FirstOrDefault(entry => entry.Id == wanted) is { } fidelity)
            Explain(fidelity);
        else if (EicSwitchCatalogue.Find(wanted) is { } behaviour)
            Explain(behaviour);
        else
            return Unknown(wanted);
        return ExitCodes.Success;
    }

    private void Explain(RuleDescription rule)
    {
        Heading(rule.Id, $"rule, {rule.Severity.ToText()}{(rule.CanBeMended ? ", mended by lint --fix" : "")}", rule.Title);
        Label("why", rule.Why);
        Label("in EIC", rule.Consequence);
        Label("instead of", rule.Before);
        Label("write", rule.After);
        Label("source", rule.Source);
        text.Gap();
    }

    private void Explain(CheckDescription check)
    {
        Heading(check.Id, $"check, {check.Level.Word()}", check.Title);
        Label("asked by", check.Requirement);
        Label("in EIC", check.Consequence);
        Label("fix", check.Fix);
        Label("operation", check.Operation);
        Label("play it", $"opsramp-harness check PACK --only {check.Id}");
        text.Gap();
    }

    private void Explain(FidelitySwitch entry)
    {
        Heading(entry.Id, $"switch, {FidelityLedger.Word(entry.Certainty)}", entry.Description);
        Label("values", string.Join(", ", entry.Values.Select(value => value == entry.Default ? $"{value} (default)" : value)));
        Label("sources", entry.Sources);
        text.Gap();
    }

    private void Explain(EicSwitch entry)
    {
        Heading(entry.Id, "switch of EIC, unknown", entry.Description);
        Label("values", string.Join(", ", entry.Values.Select(value => value == entry.Default ? $"{value} (default)" : value)));
        Label("sources", "none settles it; see docs/eic-fidelity.md");
        text.Gap();
    }

    private int Unknown(string wanted)
    {
        var known = RuleCatalogue.All.Select(rule => rule.Id).Concat(CheckCatalogue.All.Select(check => check.Description.Id)).Concat(SwitchSettings.Names);
        var nearest = NearestName.Of(wanted, known);
        console.Problem(new PackProblem(
            "usage/unknown-id", Severity.Error, $"There is no rule, check or switch '{wanted}'.", null,
            nearest is null ? "See: opsramp-harness list rules, list checks, list switches." : $"Did you mean '{nearest}'?"));
        return ExitCodes.Usage;
    }

    private void Heading(string name, string kind, string title)
    {
        text.Gap();
        text.Paragraph(Left, Left, new Span(name, Ink.Strong), new Span($"  {kind}", Ink.Faint));
        text.Paragraph(Left, Left, new Span(title.TrimEnd('.') + "."));
        text.Gap();
    }

    private void Label(string label, string? value)
    {
        var name = label;
        foreach (var line in value?.ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            text.Paragraph(Left, Left + Labelled, new Span(name.PadRight(Labelled - 1), Ink.Faint), new Span(" "), new Span(line));
            name = "";
        }
    }
}
