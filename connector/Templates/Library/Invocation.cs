using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>A call of a method of the library.</summary>
/// <param name="Target">Whose method; the class, of a static one.</param>
/// <param name="Arguments">What it is given; their kinds are those of the signature.</param>
/// <param name="Run">The evaluation.</param>
/// <param name="Place">Which method, and where it is called.</param>
/// <remarks>It has no more than four fields on purpose: the compiler keeps such a value in registers, a larger one costs as much to hand over as a short method takes.</remarks>
internal readonly record struct Invocation(object? Target, object?[] Arguments, Evaluation Run, CallPlace Place)
{
    /// <summary>The method.</summary>
    public string Name => Place.Name;

    /// <summary>Where the call stands in the template.</summary>
    public int Offset => Place.Offset;

    /// <summary>The target's text.</summary>
    public string Text => Target as string ?? JavaText.Of(Target, Run);

    public JavaList List => (JavaList)Target!;

    public JavaMap Map => (JavaMap)Target!;

    /// <summary>What the target holds, whatever it is.</summary>
    public IEnumerable<object?> Items => Iteration.Of(Target, Run);

    public int Count => Arguments.Length;

    public object? this[int index] => Arguments[index];

    public object this[Index index] => Arguments[index]!;

    public int Int(int index) => Arithmetic.ToInt(NotNull(index));

    public long Long(int index) => Arithmetic.ToLong(NotNull(index));

    public double Double(int index) => Arithmetic.ToDouble(NotNull(index));

    /// <summary>A text that may not be null.</summary>
    public string String(int index) => NotNull(index) as string ?? JavaText.Of(Arguments[index], Run);

    public Closure Closure(int index) => (Closure)NotNull(index);

    public IReadOnlyList<object?> Collection(int index) => ((JavaCollection)NotNull(index)).Items;

    public object NotNull(int index) => Arguments[index] ?? throw WasNull(this);

    public object? Call(int index, params object?[] arguments) => Closures.Run(Closure(index), arguments, Run);

    /// <summary>Whether a closure answers with something true.</summary>
    public bool Test(int index, params object?[] arguments) => Truth.Of(Call(index, arguments), Run);

    /// <summary>A text built by a method, paid for by its length.</summary>
    public string Built(string text)
    {
        Run.Budget.Build(text.Length);
        return text;
    }

    public TemplateFailure Fail(TemplateErrorKind kind, string className, string message, string? says = null) =>
        Run.Fail(kind, className, message, Offset, isExact: says is not null, says: says);

    public TemplateFailure Argument(string message, string className = "java.lang.IllegalArgumentException", string? says = null) =>
        Fail(TemplateErrorKind.Argument, className, message, says);

    public TemplateFailure Unsupported(string what) => Run.Unsupported(what, Offset);

    /// <summary>Takes a copy, so that the call itself can stay in registers.</summary>
    private static TemplateFailure WasNull(Invocation call) => call.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", $"The method '{call.Name}' was given null.");
}

/// <summary>A call as it stands in a template.</summary>
/// <param name="Name">The method.</param>
/// <param name="Offset">Where it stands.</param>
internal sealed record CallPlace(string Name, int Offset);
