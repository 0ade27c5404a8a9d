namespace OpsRampHarness.Connector.Packs;

/// <summary>A JSON object; the members keep the order of the file, repeated names included.</summary>
public sealed class SourceObject : SourceNode
{
    private readonly List<SourceMember> members = [];

    internal SourceObject(SourceText text, int start, SourceNode? parent, string segment)
        : base(text, start, parent, segment)
    {
    }

    /// <summary>The members in the order of the file.</summary>
    public IReadOnlyList<SourceMember> Members => members;

    /// <summary>True when a template hole stands where members stand, so there may be more of them than seen here.</summary>
    public bool HasComputedMembers { get; internal set; }

    /// <summary>The value of the member called exactly <paramref name="name"/>, the last one when repeated; null when there is none.</summary>
    public SourceNode? Find(string name) => FindMember(name)?.Value;

    /// <summary>The member called exactly <paramref name="name"/>, the last one when repeated; null when there is none.</summary>
    public SourceMember? FindMember(string name) => members.FindLast(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    /// <summary>The text called exactly <paramref name="name"/>; null when there is none or it is something else.</summary>
    public SourceString? FindString(string name) => Find(name) as SourceString;

    /// <summary>The object called exactly <paramref name="name"/>; null when there is none or it is something else.</summary>
    public SourceObject? FindObject(string name) => Find(name) as SourceObject;

    /// <summary>The array called exactly <paramref name="name"/>; null when there is none or it is something else.</summary>
    public SourceArray? FindArray(string name) => Find(name) as SourceArray;

    internal void Add(SourceMember member) => members.Add(member);

    internal void Close(int end) => End = end;
}
