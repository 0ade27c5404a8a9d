using OpsRampHarness.Connector.Templates.Runtime;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>What Groovy makes of a value that is cast to an interface it does not have: it prints, and lacks every method of the interface.</summary>
internal sealed record JavaProxy(object Value) : IJavaObject, IPrintable
{
    public string ClassName => "groovy.lang.Proxy";

    /// <summary>The proxy; some classes of Java 17 cannot have one.</summary>
    public static object Of(object value, TypeReference type, Evaluation run) => value switch
    {
        int or long or double or float or string => throw run.Fail(
            TemplateErrorKind.Thrown, "java.lang.IncompatibleClassChangeError", $"A '{JavaClass.Of(value)!.SimpleName}' is no '{type}', and Java makes none of it.", isExact: false),
        JavaMap => throw run.Fail(TemplateErrorKind.Thrown, "java.lang.UnsupportedOperationException", $"A map is no '{type}'.", isExact: false),
        _ when type.Name is "java.util.Map" or "java.util.Map$Entry" => throw run.Fail(
            TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", $"A '{JavaClass.Of(value)!.SimpleName}' is no '{type}'.", isExact: false),
        JavaCollection or Closure or DomainObject or GString => throw run.Unsupported($"To make a '{type}' of a '{JavaClass.Of(value)!.SimpleName}'"),
        _ => new JavaProxy(value),
    };

    public string Print(Evaluation run) => $"[{JavaText.Of(Value, run)}]";
}
