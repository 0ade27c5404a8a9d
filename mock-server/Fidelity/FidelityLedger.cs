using System.Text;

namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>The ledger as a page for people.</summary>
public static class FidelityLedger
{
    /// <summary>How sure a default is, in a word.</summary>
    public static string Word(FidelityCertainty certainty) => certainty switch
    {
        FidelityCertainty.Documented => "documented",
        FidelityCertainty.ClientProven => "client-proven",
        FidelityCertainty.Inferred => "inferred",
        _ => "unknown",
    };

    /// <summary>The ledger in Markdown, sorted by id, with LF line ends.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder(
            """
            # Fidelity

            The mock OpsRamp follows what OpsRamp has published. Where no source settles a behaviour, it is a switch: it has
            a default, other values to try a connector against, and a note of what the default rests on. A report names the
            switches that decided something in it. This page is generated from the table in the code.

            Certainty: *documented* says that sources exist and contradict each other or leave a case open; *client-proven*
            that a client which runs against the real service depends on it; *inferred* that conventions or samples point
            that way; *unknown* that nothing is known.

            Set a switch in a pack's `harness.json`, in a tenant file, or at `/_harness/switches`.


            """);
        foreach (var entry in FidelitySwitches.All.OrderBy(entry => entry.Id, StringComparer.Ordinal))
        {
            page.Append("## ").Append(entry.Id).Append("\n\n");
            page.Append(entry.Description).Append("\n\n");
            page.Append("- values: ").AppendJoin(", ", entry.Values.Select(value => value == entry.Default ? $"**`{value}`** (default)" : $"`{value}`")).Append('\n');
            page.Append("- certainty: ").Append(Word(entry.Certainty)).Append('\n');
            page.Append("- rests on: ").Append(entry.Sources).Append("\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
