namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>The primitive numbers that literals and casts can be, each wider than those before it.</summary>
internal enum Primitive
{
    Int,
    Long,
    Float,
    Double,
}
