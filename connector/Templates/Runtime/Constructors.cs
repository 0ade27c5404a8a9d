using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Makes new objects.</summary>
internal static class Constructors
{
    public static object? Make(JavaClass type, object?[] arguments, Evaluation run, int offset)
    {
        run.Budget.Offset = offset;
        if (ConstructorMethods.Table.Find(type.Name, arguments) is { } make)
            return make.Invoke(new Invocation(type, arguments, run, new CallPlace(type.Name, offset)));
        if (type.IsA("java.lang.Throwable") && arguments.Length <= 2)
            return MakeThrowable(type, arguments, run);
        if (ConstructorMethods.Table.Knows(type.Name, arguments.Length))
        {
            throw run.Fail(
                TemplateErrorKind.MissingMethod,
                "groovy.lang.GroovyRuntimeException",
                $"No '{type.SimpleName}' can be made of ({Invoker.TypesOf(arguments)}).",
                offset,
                isExact: false);
        }
        throw run.Unsupported($"To make a new '{type.SimpleName}' of ({Invoker.TypesOf(arguments)})", offset);
    }

    public static object MakeArray(JavaClass type, object?[] sizes, int dimensions, Evaluation run, int offset)
    {
        run.Budget.Offset = offset;
        if (sizes.Length > 1 || sizes is not [int size])
            throw run.Unsupported("An array of this size");
        if (size < 0)
            throw run.Fail(TemplateErrorKind.Index, "java.lang.NegativeArraySizeException", $"An array cannot have {size} items.", says: JavaText.Of(size, run));
        run.Budget.Collect(size);
        var item = new Syntax.TypeReference(type, dimensions - 1);
        var component = dimensions > 1 ? item.Name : type.IsPrimitive ? type.SimpleName : type.Name;
        return JavaList.Array(component, Enumerable.Repeat(Casts.Initial(item), size));
    }

    private static JavaThrowable MakeThrowable(JavaClass type, object?[] arguments, Evaluation run) => arguments switch
    {
        [] => new JavaThrowable(type.Name, null),
        [JavaThrowable cause] => new JavaThrowable(type.Name, cause.Message is null ? cause.ClassName : $"{cause.ClassName}: {cause.Message}") { Cause = cause, IsExact = cause.IsExact },
        [string or GString or null] => new JavaThrowable(type.Name, arguments[0] is null ? null : JavaText.Of(arguments[0], run)),
        [string or GString or null, JavaThrowable cause] => new JavaThrowable(type.Name, arguments[0] is null ? null : JavaText.Of(arguments[0], run)) { Cause = cause },
        _ => throw run.Unsupported($"To make a '{type.SimpleName}' of ({Invoker.TypesOf(arguments)})"),
    };
}
