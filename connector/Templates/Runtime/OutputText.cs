using System.Text;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Text that grows. A template that prints one value, as most do, needs no builder for it.</summary>
internal sealed class OutputText
{
    private string only = "";
    private StringBuilder? builder;

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length => builder?.Length ?? only.Length;

    /// <summary>Puts a text behind it.</summary>
    /// <returns>How long it is then.</returns>
    public int Append(string text)
    {
        if (builder is null && only.Length == 0)
        {
            only = text;
            return text.Length;
        }
        return (builder ??= new StringBuilder(only)).Append(text).Length;
    }

    public void Clear() => (only, builder) = ("", null);

    public override string ToString() => builder?.ToString() ?? only;
}
