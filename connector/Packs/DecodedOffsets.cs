namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Says for each character of a decoded string where it stood before decoding. Only the places where both run apart
/// (after an escape) are kept, so a string without escapes costs one entry.
/// </summary>
internal sealed class DecodedOffsets
{
    // Added one by one: a collection expression of numbers the runtime compiles anew in each process.
    private readonly List<int> decoded = new() { 0 };
    private readonly List<int> raw;

    public DecodedOffsets(int rawStart) => raw = new() { rawStart };

    /// <summary>From <paramref name="decodedIndex"/> on, characters stand one to one from <paramref name="rawIndex"/> on.</summary>
    public void Continue(int decodedIndex, int rawIndex)
    {
        if (decoded[^1] == decodedIndex)
        {
            raw[^1] = rawIndex;
            return;
        }

        decoded.Add(decodedIndex);
        raw.Add(rawIndex);
    }

    public int RawIndexOf(int decodedIndex)
    {
        var found = decoded.BinarySearch(decodedIndex);
        var piece = found >= 0 ? found : ~found - 1;
        return raw[piece] + (decodedIndex - decoded[piece]);
    }
}
