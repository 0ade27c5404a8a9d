using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Tells a template that is wrong from one that this tool's interpreter does not know.</summary>
internal static partial class UnknownGroovy
{
    /// <summary>True when Groovy may well accept what the interpreter refuses.</summary>
    public static bool MayAccept(PackTemplate template)
        => template.Error is { } error && (error.Kind != TemplateErrorKind.Parse || TypedOrCast().IsMatch(template.Text));

    // "String s = …", "int n = …" and "(String) …".
    [GeneratedRegex(@"[{;(]\s*(?:final\s+)?(?:[A-Z][A-Za-z0-9_.]*(?:<[^<>{};]*>)?|int|long|double|float|boolean|char)(?:\[\])?\s+[A-Za-z_]\w*\s*[=;:]|\(\s*(?:[A-Z][A-Za-z0-9_.]*|int|long|double|float|boolean|char)\s*\)\s*[A-Za-z_'""(]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypedOrCast();
}
