namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A key of a map and its value.</summary>
internal sealed record MapEntry(object? Key, object? Value, JavaMap? Owner = null) : IJavaObject
{
    public string ClassName => "java.util.LinkedHashMap$Entry";
}
