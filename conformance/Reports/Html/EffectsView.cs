using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>What changed in the target and in what EIC believes, side by side.</summary>
internal static class EffectsView
{
    private const int Shown = 50;

    public static Html Write(Effects? effects) => effects is null ? Html.None : Html.Of($"""
        <div class="effects">{Side("changed in the target", effects.Target)}{Side("changed in what EIC believes", effects.Belief)}</div>
        """);

    private static Html Side(string title, IReadOnlyList<StateChange> changes)
    {
        var rows = changes.Count == 0
            ? Html.Of($"""<p class="faint">nothing</p>""")
            : Html.Of($"<ul>{Html.Join(changes.Take(Shown).Select(Row))}</ul>");
        var more = changes.Count > Shown ? Html.Of($"""<p class="faint">and {changes.Count - Shown} more in run.json</p>""") : Html.None;
        return Html.Of($"<div><h4>{title}</h4>{rows}{more}</div>");
    }

    private static Html Row(StateChange change) => Html.Of($"""
        <li class="{(change.Expected ? "asked" : "unasked")}"><span class="kind">{change.Kind.Word()}</span> <code>{change.Subject}</code>
        {Values(change)}{(change.Expected ? "" : " nobody asked for this")}</li>
        """);

    /// <summary>Of what came or went as a whole there are no values.</summary>
    private static Html Values(StateChange change) => change is { Before: null, After: null } ? Html.None : Html.Of($"""
        <span class="values">{Value(change.Before)}<span class="arrow">→</span>{Value(change.After)}</span>
        """);

    private static Html Value(string? value) => value switch
    {
        null => Html.Of($"""<i>none</i>"""),
        "" => Html.Of($"""<i>empty</i>"""),
        _ => Html.Of($"<code>{value}</code>"),
    };
}
