namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.Random: a generator whose numbers follow from its seed, the same in every Java.</summary>
internal sealed class JavaRandom(long seed) : IJavaObject
{
    private const long Multiplier = 0x5DEECE66DL;
    private const long Mask = (1L << 48) - 1;

    private long state = (seed ^ Multiplier) & Mask;

    public string ClassName => "java.util.Random";

    public int NextInt() => Next(32);

    public int NextInt(int bound)
    {
        var bits = Next(31);
        if ((bound & -bound) == bound)
            return (int)((bound * (long)bits) >> 31);
        int value;
        for (value = bits % bound; unchecked(bits - value + (bound - 1)) < 0; value = bits % bound)
            bits = Next(31);
        return value;
    }

    public long NextLong() => unchecked(((long)Next(32) << 32) + Next(32));

    public bool NextBoolean() => Next(1) != 0;

    public double NextDouble() => (((long)Next(26) << 27) + Next(27)) / (double)(1L << 53);

    private int Next(int bits)
    {
        state = unchecked(state * Multiplier + 0xB) & Mask;
        return unchecked((int)(state >> (48 - bits)));
    }
}
