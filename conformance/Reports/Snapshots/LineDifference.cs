using System.Text;

namespace OpsRampHarness.Conformance.Reports.Snapshots;

/// <summary>How two texts differ, line by line: <c>-</c> was approved, <c>+</c> is new, with a little around it.</summary>
public static class LineDifference
{
    private const int Context = 2;
    private const int MaxTable = 4_000_000;

    /// <summary>The difference; empty when the texts are equal.</summary>
    public static string Of(string approved, string received)
    {
        var before = approved.Split('\n');
        var after = received.Split('\n');
        var lines = Align(before, after);
        var isShown = new bool[lines.Count];
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Sign == ' ') continue;
            for (var near = Math.Max(0, index - Context); near <= Math.Min(lines.Count - 1, index + Context); near++) isShown[near] = true;
        }

        var text = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            if (isShown[index]) text.Append(lines[index].Sign).Append(' ').Append(lines[index].Text).Append('\n');
            else if (index > 0 && isShown[index - 1]) text.Append("  …\n");
        }

        return text.ToString();
    }

    private static List<(char Sign, string Text)> Align(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start]) start++;
        var endBefore = before.Length;
        var endAfter = after.Length;
        while (endBefore > start && endAfter > start && before[endBefore - 1] == after[endAfter - 1]) (endBefore, endAfter) = (endBefore - 1, endAfter - 1);

        var lines = new List<(char, string)>();
        lines.AddRange(before[..start].Select(line => (' ', line)));
        AlignMiddle(before[start..endBefore], after[start..endAfter], lines);
        lines.AddRange(before[endBefore..].Select(line => (' ', line)));
        return lines;
    }

    private static void AlignMiddle(string[] before, string[] after, List<(char, string)> lines)
    {
        if ((long)before.Length * after.Length > MaxTable)
        {
            lines.AddRange(before.Select(line => ('-', line)));
            lines.AddRange(after.Select(line => ('+', line)));
            return;
        }

        var common = CommonLengths(before, after);
        var (left, right) = (0, 0);
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
            {
                lines.Add((' ', before[left++]));
                right++;
            }
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                lines.Add(('-', before[left++]));
            }
            else
            {
                lines.Add(('+', after[right++]));
            }
        }
    }

    /// <summary>Length of the longest common subsequence of what begins at each pair of lines.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var left = before.Length - 1; left >= 0; left--)
        {
            for (var right = after.Length - 1; right >= 0; right--)
            {
                common[left, right] = before[left] == after[right]
                    ? common[left + 1, right + 1] + 1
                    : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return common;
    }
}
