using System.Text;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Lint;

/// <summary><c>docs/rules.md</c>: every rule of the linter, from its catalogue.</summary>
internal static class RulesPage
{
    private const string Introduction =
        """
        # Rules of the linter

        `opsramp-harness lint PACK` looks at a pack without running it. This page is printed by `opsramp-harness explain --page`; a single rule by `opsramp-harness explain RULE`.

        - **error**: it will go wrong. **warning**: it may, or it hides something. **note**: worth knowing.
        - **mend**: rules marked so are mended by `lint --fix`, where there is no doubt about it.
        - **source**: `C`, `I`, `P` and `X` with a number are pitfalls of connections, imports, provisioning and expressions, collected from the vendor's documentation, its forum and 54 published connection packages. `own` follows from the target's interface or from what several attributes say together.
        - **example**: what breaks the rule above, mended below.

        A rule is silenced for a pack in `harness.json`, with the reason: `"silenced": [ { "rule": "import/no-threshold", "why": "a test tenant" } ]`. A single finding is accepted in `baseline.json`. What silences or accepts nothing is reported.
        """;

    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append("\n\n");
        foreach (var family in RuleCatalogue.All.GroupBy(rule => rule.Family))
        {
            page.Append("| ").Append(family.Key).Append(" | severity | |\n|---|---|---|\n");
            foreach (var rule in family)
                page.Append($"| [`{rule.Id}`](#{Anchor(rule.Id)}) | {rule.Severity.ToText()} | {Cell(rule.Title)} |\n");
            page.Append('\n');
        }

        foreach (var rule in RuleCatalogue.All)
            page.Append(Section(rule));
        return page.ToString();
    }

    private static string Section(RuleDescription rule)
        => $"""
            ## {rule.Id}

            **{rule.Title}.** {rule.Severity.ToText()}{(rule.CanBeMended ? " · mend" : "")} · source {rule.Source}

            {rule.Why}{(rule.Consequence is null ? "" : $"\n\nIn EIC: {rule.Consequence}")}

            ```text
            {rule.Before}
            ```

            ```text
            {rule.After}
            ```


            """.ReplaceLineEndings("\n");

    // How GitHub and VS Code name the heading: lower case, signs left out.
    private static string Anchor(string id) => string.Concat(id.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
