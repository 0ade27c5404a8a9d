using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The errors that many places report.</summary>
internal static class Failures
{
    /// <summary>What a template throws itself, by its class.</summary>
    public static TemplateFailure Of(JavaThrowable thrown, int offset) =>
        new(KindOf(thrown.ClassName), $"'{thrown.ClassName}' is thrown{(thrown.Message is { } text ? $": {text}" : "")}.", offset) { Thrown = thrown };

    public static TemplateFailure NullProperty(string name, Evaluation run, int offset) => run.Fail(
        TemplateErrorKind.NullReference,
        "java.lang.NullPointerException",
        $"Cannot read the property '{name}' of null; '?.' would give null.",
        offset,
        says: $"Cannot get property '{name}' on null object");

    public static TemplateFailure NullMethod(string name, Evaluation run, int offset) => run.Fail(
        TemplateErrorKind.NullReference,
        "java.lang.NullPointerException",
        $"Cannot call the method '{name}' of null; '?.' would give null.",
        offset,
        says: $"Cannot invoke method {name}() on null object");

    public static TemplateFailure Argument(string message, Evaluation run) => run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", message, isExact: false);

    /// <summary>A change that a collection does not take.</summary>
    public static TemplateFailure Unmodifiable(Evaluation run) => run.Fail(
        TemplateErrorKind.Thrown, "java.lang.UnsupportedOperationException", "The collection cannot be changed.", isExact: false);

    public static TemplateFailure Index(string className, string message, Evaluation run, string? says = null) =>
        run.Fail(TemplateErrorKind.Index, className, message, isExact: says is not null, says: says);

    public static TemplateFailure Cast(object? value, string type, Evaluation run) => run.Fail(
        TemplateErrorKind.Type,
        "org.codehaus.groovy.runtime.typehandling.GroovyCastException",
        $"Cannot cast '{ValueText.Shortened(value, run)}' ({JavaClass.Of(value)?.SimpleName ?? "null"}) to '{type}'.",
        says: $"Cannot cast object '{ValueText.Shortened(value, run)}' with class '{JavaClass.Of(value)?.Name ?? "null"}' to class '{type}'");

    private static TemplateErrorKind KindOf(string className)
    {
        var type = JavaClass.Named(className);
        return type switch
        {
            _ when type.IsA("java.lang.NullPointerException") => TemplateErrorKind.NullReference,
            _ when type.IsA("java.lang.IndexOutOfBoundsException") || type.IsA("java.util.NoSuchElementException") => TemplateErrorKind.Index,
            _ when type.IsA("java.lang.IllegalArgumentException") => TemplateErrorKind.Argument,
            _ when type.IsA("java.lang.ArithmeticException") => TemplateErrorKind.Arithmetic,
            _ when type.IsA("java.lang.ClassCastException") => TemplateErrorKind.Type,
            _ => TemplateErrorKind.Thrown,
        };
    }
}
