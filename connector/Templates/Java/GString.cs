using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A string with holes; it prints its values anew each time.</summary>
internal sealed class GString(IReadOnlyList<string> strings, IReadOnlyList<object?> values, Evaluation run) : IJavaObject
{
    public string ClassName => "org.codehaus.groovy.runtime.GStringImpl";

    public IReadOnlyList<string> Strings => strings;

    public IReadOnlyList<object?> Values => values;

    /// <summary>A string with more behind it.</summary>
    public GString Append(string text) => new([.. strings.SkipLast(1), strings[^1] + text], values, run);

    public GString Append(GString other) => new([.. strings.SkipLast(1), strings[^1] + other.Strings[0], .. other.Strings.Skip(1)], [.. values, .. other.Values], run);

    public override string ToString()
    {
        var text = new System.Text.StringBuilder(strings[0]);
        for (var index = 0; index < values.Count; index++)
        {
            text.Append(ValueText.OfHole(values[index], run)).Append(strings[index + 1]);
            run.Budget.Allow(text.Length);
        }
        return text.ToString();
    }
}
