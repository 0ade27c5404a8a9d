using System.Text;

namespace OpsRampHarness.Connector.Templates;

/// <summary>The kinds of errors as files and messages spell them.</summary>
public static class TemplateErrorKinds
{
    /// <summary>The kind in kebab case, such as <c>missing-variable</c>.</summary>
    public static string Name(this TemplateErrorKind kind)
    {
        var name = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
