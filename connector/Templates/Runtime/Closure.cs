using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A closure and the variables around it.</summary>
internal sealed record Closure(ClosureLiteral Source, Variables Variables);
