namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Stands for an instance of <see cref="ClassName"/>.</summary>
internal sealed class JsonMapper
{
    public const string ClassName = "com.fasterxml.jackson.databind.ObjectMapper";
}
