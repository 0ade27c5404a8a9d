namespace OpsRampHarness.Connector.Packs;

/// <summary>Finds the known name that a misspelt one was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>
    /// The known name with the fewest wrong, missing, added or swapped letters, case not counted; the first of several in the given order.
    /// Null when none is as near as <paramref name="atMost"/>; by default a third of the name's length.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> known, int? atMost = null)
    {
        var limit = atMost ?? Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name, candidate);
            if (distance > limit)
                continue;
            nearest = candidate;
            limit = distance - 1;
        }

        return nearest;
    }

    /// <summary>Letters to change, add, leave out or swap with their neighbour to come from one name to the other; case not counted.</summary>
    internal static int Distance(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Same(left[row - 1], right[column - 1]) ? 0 : 1;
                var best = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
                var areSwapped = row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]);
                current[column] = areSwapped ? Math.Min(best, beforePrevious[column - 2] + 1) : best;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
