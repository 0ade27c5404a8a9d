using System.Collections;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>What the holes of one evaluation read and printed: noted while it runs, and put in order when somebody looks.</summary>
internal sealed class Trace : IReadOnlyList<TemplateHole>
{
    private Hole[] holes = new Hole[1];
    private Read[] reads = new Read[2];
    private int holeCount;
    private int readCount;
    private TemplateHole[]? readable;

    /// <summary>The number of the hole that is evaluated or printed now; -1 between the holes.</summary>
    public int Current { get; set; } = -1;

    public int Count => Holes.Length;

    public TemplateHole this[int index] => Holes[index];

    private TemplateHole[] Holes => readable ??= [.. Printed()];

    /// <summary>Begins a hole and makes it the current one.</summary>
    /// <returns>Its number.</returns>
    public int Begin(TextRange source)
    {
        if (holeCount == holes.Length)
            Array.Resize(ref holes, holeCount * 2);
        holes[holeCount] = new Hole(source, 0, -1);
        return Current = holeCount++;
    }

    /// <summary>Notes what the current hole read.</summary>
    public void Note(string path, string? value)
    {
        if (Current < 0)
            return;
        if (readCount == reads.Length)
            Array.Resize(ref reads, readCount * 2);
        reads[readCount++] = new Read(Current, path, value);
    }

    /// <summary>Notes where the output of a hole stands.</summary>
    public void End(int hole, int start, int end) => holes[hole] = holes[hole] with { Start = start, End = end };

    public IEnumerator<TemplateHole> GetEnumerator() => ((IEnumerable<TemplateHole>)Holes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The holes that were printed, in the order of their output.</summary>
    private IEnumerable<TemplateHole> Printed()
    {
        var byHole = reads.Take(readCount).ToLookup(read => read.Hole, read => new TemplateRead(read.Path, read.Value));
        return holes.Take(holeCount)
            .Select((hole, number) => (hole, number))
            .Where(entry => entry.hole.End >= 0)
            .OrderBy(entry => entry.hole.Start)
            .Select(entry => new TemplateHole(entry.hole.Source, new TextRange(entry.hole.Start, entry.hole.End), [.. byHole[entry.number]]));
    }

    private readonly record struct Read(int Hole, string Path, string? Value);

    private readonly record struct Hole(TextRange Source, int Start, int End);
}
