using System.Text;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Text that grows. A template that prints one value, as most do, needs no builder for it.</summary>
internal sealed class OutputText
{
    private string only = "";
    private StringBuilder? builder;

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length => builder?.Length ?? only.Length;

    public void Append(string text)
    {
        if (builder is not null)
            builder.Append(text);
        else if (only.Length == 0)
            only = text;
        else if (text.Length > 0)
            builder = new StringBuilder(only).Append(text);
    }

    public void Clear() => (only, builder) = ("", null);

    public override string ToString() => builder?.ToString() ?? only;
}
