using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>What is learnt while parsing a template.</summary>
internal sealed class ParserState
{
    private readonly Dictionary<string, JavaClass> imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Every place that reads from the bindings.</summary>
    public List<TemplateBinding> Bindings { get; } = [];

    /// <summary>A name as it was first written: what is asked for by the same name again is found faster.</summary>
    public string Name(string written)
    {
        names.Add(written);
        return names.TryGetValue(written, out var first) ? first : written;
    }

    public void Import(string alias, JavaClass imported) => imports[alias] = imported;

    public bool TryResolve(string name, out JavaClass found) => imports.TryGetValue(name, out found!) || JavaClass.TryResolve(name, out found!);

    /// <summary>Takes note of what an expression reads, if it is a path through the bindings.</summary>
    public void Note(Expression? value)
    {
        switch (value)
        {
            case Access { Path: { } path } access:
                // What stood in parentheses is the start of the longer path.
                if (Bindings.Count > 0 && Bindings[^1].Offset == access.Start)
                    Bindings.RemoveAt(Bindings.Count - 1);
                Bindings.Add(new TemplateBinding(path, access.Start));
                break;
            case Property property: Note(property.Target); break;
            case Syntax.Index index: Note(index.Target); break;
        }
    }
}
