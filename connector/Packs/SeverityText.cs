namespace OpsRampHarness.Connector.Packs;

/// <summary>The words used for severities in every output.</summary>
public static class SeverityText
{
    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string ToText(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
