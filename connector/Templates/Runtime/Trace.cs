using System.Collections;
using System.Runtime.CompilerServices;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>What the holes of one evaluation read and printed: noted while it runs, and put in order when somebody looks. A hole and two reads, as most templates have, need no array.</summary>
internal sealed class Trace : IReadOnlyList<TemplateHole>
{
    private const int FewReads = 2;

    private Hole firstHole;
    private ReadPair firstReads;
    private Hole[]? moreHoles;
    private Read[]? moreReads;
    private TemplateHole[]? readable;
    private int holeCount;
    private int readCount;

    /// <summary>The number of the hole that is evaluated or printed now; -1 between the holes.</summary>
    public int Current { get; set; } = -1;

    public int Count => Holes.Length;

    public TemplateHole this[int index] => Holes[index];

    private TemplateHole[] Holes => readable ??= [.. Printed()];

    /// <summary>Begins a hole and makes it the current one.</summary>
    /// <returns>Its number.</returns>
    public int Begin(TextRange source)
    {
        Current = holeCount++;
        HoleAt(Current, mayGrow: true) = new Hole(source, 0, -1);
        return Current;
    }

    /// <summary>Notes what the current hole read.</summary>
    public void Note(string path, string? value)
    {
        if (Current < 0)
            return;
        var read = new Read(Current, path, value);
        if (readCount < FewReads)
            firstReads[readCount] = read;
        else
            Room(ref moreReads, readCount - FewReads) = read;
        readCount++;
    }

    /// <summary>Notes where the output of a hole stands.</summary>
    public void End(int hole, int start, int end)
    {
        ref var ended = ref HoleAt(hole);
        (ended.Start, ended.End) = (start, end);
    }

    public IEnumerator<TemplateHole> GetEnumerator() => ((IEnumerable<TemplateHole>)Holes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ref Hole HoleAt(int number, bool mayGrow = false)
    {
        if (number == 0)
            return ref firstHole;
        if (mayGrow)
            return ref Room(ref moreHoles, number - 1);
        return ref moreHoles![number - 1];
    }

    private static ref T Room<T>(ref T[]? items, int index)
    {
        if (items is null || index == items.Length)
            Array.Resize(ref items, Math.Max(4, index * 2));
        return ref items[index];
    }

    /// <summary>The holes that were printed, in the order of their output.</summary>
    private IEnumerable<TemplateHole> Printed()
    {
        var byHole = Enumerable.Range(0, readCount)
            .Select(index => index < FewReads ? firstReads[index] : moreReads![index - FewReads])
            .ToLookup(read => read.Hole, read => new TemplateRead(read.Path, read.Value));
        return Enumerable.Range(0, holeCount)
            .Select(number => (Hole: HoleAt(number), Number: number))
            .Where(entry => entry.Hole.End >= 0)
            .OrderBy(entry => entry.Hole.Start)
            .Select(entry => new TemplateHole(entry.Hole.Source, new TextRange(entry.Hole.Start, entry.Hole.End), [.. byHole[entry.Number]]));
    }

    private readonly record struct Read(int Hole, string Path, string? Value);

    private record struct Hole(TextRange Source, int Start, int End);

    [InlineArray(FewReads)]
    private struct ReadPair
    {
        private Read first;
    }
}
