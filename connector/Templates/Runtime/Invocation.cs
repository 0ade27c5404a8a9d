using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A call of a method with its arguments.</summary>
internal sealed record Invocation(string Name, IReadOnlyList<object?> Arguments, int Offset, Evaluator Evaluator)
{
    public Budget Budget => Evaluator.Budget;

    public object? Run(Closure closure, params ReadOnlySpan<object?> arguments) => Evaluator.Run(closure, arguments);

    /// <summary>Whether a closure answers with something true.</summary>
    public bool Test(Closure closure, params ReadOnlySpan<object?> arguments) => Values.IsTrue(Evaluator.Run(closure, arguments));

    public TemplateFailure Failure(TemplateErrorKind kind, string message) => new(kind, message, Offset);

    public TemplateFailure OutOfBounds(string what) => Failure(TemplateErrorKind.Index, $"'{Name}' asks for {what}, which lies outside.");

    /// <summary>Why the receiver does not take the call.</summary>
    /// <param name="type">The receiver's type.</param>
    /// <param name="supported">The methods of the type that are known here.</param>
    /// <param name="others">Methods that Groovy knows too.</param>
    public TemplateFailure Refused(string type, IReadOnlyCollection<string> supported, IReadOnlyCollection<string> others)
    {
        var types = string.Join(", ", Arguments.Select(Values.TypeName));
        if (others.Contains(Name))
            return Failure(TemplateErrorKind.Unsupported, $"The method '{Name}' of {type} is not known to this interpreter.");
        if (!supported.Contains(Name))
            return Failure(TemplateErrorKind.MissingMethod, $"{type} has no method '{Name}({types})'.{Suggestion.For(Name, supported)}");
        return Arguments.Contains(null)
            ? Failure(TemplateErrorKind.NullReference, $"The method '{Name}' of {type} was given null.")
            : Failure(TemplateErrorKind.MissingMethod, $"{type} has no method '{Name}({types})'.");
    }
}
