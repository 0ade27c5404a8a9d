namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Orders texts by their UTF-16 units. The framework's comparison gives the same order, but is vector code, which the runtime compiles anew
/// in each process: for the few short names of a pack that takes longer than all else about them.
/// </summary>
internal static class OrdinalOrder
{
    /// <summary>Negative, zero or positive, as the left one comes before, is, or comes after the right one.</summary>
    public static int Compare(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        for (var index = 0; index < shorter; index++)
        {
            if (left[index] != right[index])
                return left[index] - right[index];
        }

        return left.Length - right.Length;
    }
}
