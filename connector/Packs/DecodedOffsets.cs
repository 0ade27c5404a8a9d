namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Says for each character of a decoded string where it stood before decoding. Only the places where both run apart
/// (after an escape) are kept, so a string without escapes costs no entry.
/// </summary>
/// <param name="rawStart">Where the first character stood.</param>
internal sealed class DecodedOffsets(int rawStart)
{
    private readonly List<int> decoded = [];
    private readonly List<int> raw = [];

    /// <summary>From <paramref name="decodedIndex"/> on, characters stand one to one from <paramref name="rawIndex"/> on.</summary>
    public void Continue(int decodedIndex, int rawIndex)
    {
        decoded.Add(decodedIndex);
        raw.Add(rawIndex);
    }

    public int RawIndexOf(int decodedIndex)
    {
        var found = decoded.BinarySearch(decodedIndex);
        var piece = found >= 0 ? found : ~found - 1;
        return piece < 0 ? rawStart + decodedIndex : raw[piece] + (decodedIndex - decoded[piece]);
    }
}
