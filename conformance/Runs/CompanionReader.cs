using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Reads one of our own files beside a pack's attributes, and says of everything unexpected where it stands.</summary>
internal sealed class CompanionReader
{
    private readonly List<PackProblem> problems;

    /// <param name="file">Name of the file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="members">The members its object may have, besides <c>$schema</c>.</param>
    public CompanionReader(string file, string text, params string[] members)
    {
        File = file;
        var read = SourceReader.Read(file, text);
        problems = [.. read.Problems];
        if (read.Root is SourceObject root)
        {
            Root = root;
            Expect(root, [.. members, "$schema"]);
        }
        else if (read.Root is not null)
        {
            Report("settings/not-an-object", read.Root, "The file must hold a JSON object.", "Write {…} around it.");
        }
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>What is wrong with it, in the order found.</summary>
    public IReadOnlyList<PackProblem> Problems => problems;

    /// <summary>Its object; null when there is none.</summary>
    public SourceObject? Root { get; }

    /// <summary>The objects of a list member of the root; none when it is absent.</summary>
    public IReadOnlyList<SourceObject> Objects(string name, params string[] members)
    {
        var objects = new List<SourceObject>();
        foreach (var item in Items(name))
        {
            if (item is SourceObject entry)
            {
                Expect(entry, members);
                objects.Add(entry);
            }
            else
            {
                Report("settings/not-an-object", item, $"Every element of '{name}' must be an object.", "Write {…}.");
            }
        }

        return objects;
    }

    /// <summary>The texts of a list member of the root; none when it is absent.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item is SourceString { Value.Length: > 0 } text) texts.Add(text.Value);
            else Report("settings/not-a-text", item, $"Every element of '{name}' must be a text that is not empty.", "Write it in double quotes.");
        }

        return texts;
    }

    /// <summary>A text member; null and reported when it is missing or no text.</summary>
    public string? Required(SourceObject entry, string name)
    {
        if (entry.Find(name) is not null) return Optional(entry, name);
        Report("settings/missing", entry, $"'{name}' is missing.", $"Add \"{name}\": \"…\".");
        return null;
    }

    /// <summary>A text member; null when it is missing, and reported when it is no text or empty.</summary>
    public string? Optional(SourceObject entry, string name)
    {
        var node = entry.Find(name);
        if (node is null) return null;
        if (node is SourceString text && !string.IsNullOrWhiteSpace(text.Value)) return text.Value;
        Report("settings/not-a-text", node, $"'{name}' must be a text that is not empty.", "Write it in double quotes.");
        return null;
    }

    /// <summary>Notes that something is wrong.</summary>
    public void Report(string id, SourceNode place, string message, string fix) =>
        problems.Add(new PackProblem(id, Severity.Error, message, place.Location, fix));

    private IReadOnlyList<SourceNode> Items(string name)
    {
        var node = Root?.Find(name);
        if (node is null) return [];
        if (node is SourceArray list) return list.Items;
        Report("settings/not-a-list", node, $"'{name}' must be a list.", "Write […] around it.");
        return [];
    }

    private void Expect(SourceObject entry, IReadOnlyList<string> members)
    {
        foreach (var member in entry.Members)
        {
            if (members.Contains(member.Name))
                continue;
            var nearest = NearestName.Of(member.Name, members);
            problems.Add(new PackProblem(
                "settings/unknown-name", Severity.Error,
                $"'{ForeignText.Visible(member.Name)}' means nothing here.", member.NameLocation,
                nearest is null ? $"Known here: {string.Join(", ", members)}." : $"Did you mean '{nearest}'?"));
        }
    }
}
