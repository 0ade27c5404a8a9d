using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The Java and domain classes a template may use.</summary>
internal sealed class Classes(TemplateContext context)
{
    private readonly Random random = new(context.Seed);

    /// <summary>The class that a dotted name means when nothing is bound to its start; null if it is no such name.</summary>
    public static string? NameOf(Expression expression, Func<string, bool> isBound)
    {
        var parts = new Stack<string>();
        for (; expression is Property { Safe: false } property; expression = property.Target)
            parts.Push(property.Name);
        if (expression is not Variable root || isBound(root.Name) || !JavaClasses.Contains(root.Name))
            return null;
        parts.Push(root.Name);
        return string.Join('.', parts);
    }

    public object? Call(string className, Invocation call)
    {
        if (className is "Math" or "java.lang.Math")
            return MathMethods.Invoke(call);
        if (className is "UUID" or "java.util.UUID" && call is { Name: "randomUUID", Arguments: [] })
            return Identifier();
        if (call is { Name: "get", Arguments: [var key] } && context.DomainClasses.TryGetValue(className, out var get))
            return get(key);
        throw call.Failure(TemplateErrorKind.Unsupported, $"The method '{call.Name}' of the class '{className}' is not known to this interpreter.");
    }

    public object Make(New made) => made switch
    {
        { ClassName: JsonMapper.ClassName, Arguments: [] } => new JsonMapper(),
        { ClassName: "Date" or "java.util.Date", Arguments: [] } => context.Clock.GetUtcNow(),
        _ => throw new TemplateFailure(TemplateErrorKind.Unsupported, $"To make a new '{made.ClassName}' is not known to this interpreter.", made.Offset),
    };

    /// <summary>A random UUID of version 4, the same in each run from the same seed.</summary>
    private string Identifier()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
