using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A subtraction that was meant as a name with a hyphen, such as <c>headers.X-Page</c>.</summary>
/// <param name="Subtraction">The subtraction.</param>
/// <param name="Name">The name as it was meant.</param>
internal sealed record HyphenatedName(Binary Subtraction, string Name)
{
    /// <summary>The names of a template that were taken apart.</summary>
    public static IEnumerable<HyphenatedName> In(PackTemplate template)
        => template.Nodes.OfType<Binary>().Select(binary => Of(template, binary)).OfType<HyphenatedName>();

    private static HyphenatedName? Of(PackTemplate template, Binary binary)
    {
        if (binary is not { Operator: "-", Left: Property { Path: not null } or Binary { Operator: "-" }, Right: Variable { Path: { } right } } || TemplateVariables.IsKnown(right))
            return null;
        // A calculation has blanks around its sign, or numbers.
        var isTight = binary.Offset > 0 && IsLetter(template.Text[binary.Offset - 1]) && binary.Offset + 1 < template.Text.Length && IsLetter(template.Text[binary.Offset + 1]);
        var start = binary.Offset;
        while (start > 0 && (IsLetter(template.Text[start - 1]) || template.Text[start - 1] == '-'))
            start--;
        return isTight ? new HyphenatedName(binary, template.Text[start..(binary.Offset + 1)] + right) : null;
    }

    private static bool IsLetter(char character) => char.IsLetterOrDigit(character) || character == '_';
}
