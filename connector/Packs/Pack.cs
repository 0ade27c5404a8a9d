namespace OpsRampHarness.Connector.Packs;

/// <summary>One connector's set of JSON attributes.</summary>
public sealed class Pack
{
    internal Pack(
        string name, PackForm form, IEnumerable<PackAttribute> attributes, IReadOnlyDictionary<string, string> companions,
        IReadOnlyDictionary<string, string> texts)
    {
        Name = name;
        Form = form;
        var sorted = attributes.ToArray();
        Array.Sort(sorted, (left, right) => OrdinalOrder.Compare(left.Name, right.Name));
        Attributes = sorted;
        Companions = companions;
        Texts = texts;
    }

    /// <summary>Name of the folder or of the connection.</summary>
    public string Name { get; }

    /// <summary>The form it came in.</summary>
    public PackForm Form { get; }

    /// <summary>The attributes it has, ordered by name, ordinal.</summary>
    public IReadOnlyList<PackAttribute> Attributes { get; }

    /// <summary>Text of each of our own files beside the attributes, <c>baseline.json</c> and <c>harness.json</c>, by file name.</summary>
    public IReadOnlyDictionary<string, string> Companions { get; }

    /// <summary>Text of every file that was read, by the file's name as places give it.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>The attribute called exactly <paramref name="name"/>, such as <c>CreateAccountJSON</c>; null when the pack has none.</summary>
    public PackAttribute? Find(string name)
        => Attributes.FirstOrDefault(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal));
}
