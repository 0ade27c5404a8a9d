using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.Connector.Templates;

/// <summary>What an evaluation gave. What its holes read and printed is noted while it runs, and put in order when somebody looks; a hole and two reads, as most templates have, need no array.</summary>
public sealed class TemplateResult
{
    private IReadOnlyList<TemplateHole>? holes;
    private Hole firstHole;
    private Read firstRead;
    private Read secondRead;
    private Hole[]? moreHoles;
    private Read[]? moreReads;
    private int holeCount;
    private int readCount;

    internal TemplateResult()
    {
    }

    /// <summary>The output; null when it failed.</summary>
    public string? Text { get; internal set; }

    /// <summary>Why it failed; null when it did not.</summary>
    public TemplateError? Error { get; internal set; }

    /// <summary>The holes that were printed, in order; after a failure those before it.</summary>
    public IReadOnlyList<TemplateHole> Holes => holes ??= Printed();

    /// <summary>Whether there is an output.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>What went wrong within the interpreter itself, which then says that it does not know the construct; null when nothing did. Tests look at it.</summary>
    internal Exception? Defect { get; set; }

    /// <summary>The number of the hole that is evaluated or printed now; -1 between the holes.</summary>
    internal int CurrentHole { get; set; } = -1;

    /// <summary>The result of a template that could not be read.</summary>
    public static TemplateResult Of(TemplateError error) => new() { Error = error };

    /// <summary>Begins a hole and makes it the current one.</summary>
    /// <returns>Its number.</returns>
    internal int Begin(TextRange source)
    {
        var hole = new Hole(source, 0, -1);
        if (holeCount == 0)
            firstHole = hole;
        else
            Room(ref moreHoles, holeCount - 1) = hole;
        return CurrentHole = holeCount++;
    }

    /// <summary>Notes what the current hole read.</summary>
    internal void Note(string path, string? value)
    {
        if (CurrentHole < 0)
            return;
        var read = new Read(CurrentHole, path, value);
        switch (readCount++)
        {
            case 0: firstRead = read; break;
            case 1: secondRead = read; break;
            default: Room(ref moreReads, readCount - 3) = read; break;
        }
    }

    /// <summary>Notes where the output of a hole stands.</summary>
    internal void End(int hole, int start, int end)
    {
        if (hole == 0)
            (firstHole.Start, firstHole.End) = (start, end);
        else
            (moreHoles![hole - 1].Start, moreHoles[hole - 1].End) = (start, end);
    }

    /// <summary>The holes that were printed, in the order of their output.</summary>
    private IReadOnlyList<TemplateHole> Printed()
    {
        var reads = new List<TemplateRead>?[holeCount];
        for (var number = 0; number < readCount; number++)
        {
            var read = number switch { 0 => firstRead, 1 => secondRead, _ => moreReads![number - 2] };
            (reads[read.Hole] ??= []).Add(new TemplateRead(read.Path, read.Value));
        }

        var printed = new List<TemplateHole>();
        for (var number = 0; number < holeCount; number++)
        {
            var hole = number == 0 ? firstHole : moreHoles![number - 1];
            if (hole.End >= 0)
                printed.Add(new TemplateHole(hole.Source, new TextRange(hole.Start, hole.End), reads[number] ?? []));
        }

        return [.. printed.OrderBy(hole => hole.Output.Start)];
    }

    private static ref T Room<T>(ref T[]? items, int index)
    {
        if (items is null || index == items.Length)
            Array.Resize(ref items, Math.Max(4, index * 2));
        return ref items[index];
    }

    private readonly record struct Read(int Hole, string Path, string? Value);

    private record struct Hole(TextRange Source, int Start, int End);
}
