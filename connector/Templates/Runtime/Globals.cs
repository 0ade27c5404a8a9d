using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The bindings, and what the template adds to them. The bindings themselves are never changed.</summary>
internal sealed class Globals(Evaluation run)
{
    private IReadOnlyDictionary<string, object?> bindings = null!;
    private Dictionary<string, object?>? values;
    private string? lastName;
    private object? lastValue;

    /// <summary>The names bound now.</summary>
    public IEnumerable<string> Names => bindings.Keys.Concat((values?.Keys ?? Enumerable.Empty<string>()).Where(name => !bindings.ContainsKey(name))).Append("out");

    /// <summary>Starts to answer from bindings.</summary>
    public void Bind(IReadOnlyDictionary<string, object?> given) => bindings = given;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        bindings = null!;
        values = null;
        lastName = null;
        lastValue = null;
    }

    public bool TryGet(string name, out object? value)
    {
        value = null;
        if (values is not null && values.TryGetValue(name, out value))
            return true;
        if (name == "out")
        {
            value = new JavaWriter(run);
            return true;
        }
        if (!bindings.TryGetValue(name, out var bound))
            return false;
        value = run.Adoption.Of(bound);
        return true;
    }

    /// <summary>The value of a name that no statement defined.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="offset">Where it stands in the template.</param>
    /// <param name="peeks">Whether a bound map may come as it was lent.</param>
    public object? Read(string name, Scope scope, int offset, bool peeks = false)
    {
        // Only a closure has something that comes before the bindings.
        object? value;
        if (scope.Outer is not null && TryClosure(name, scope, offset, out value))
            return value;
        // Most templates read one name again and again.
        if (ReferenceEquals(name, lastName))
            return peeks ? run.Adoption.Peek(lastValue) : run.Adoption.Of(lastValue);
        if (values is null && (Adoption.IsLent(bindings, out var plain) ? plain.TryGetValue(name, out value) : bindings.TryGetValue(name, out value)) && name != "out")
        {
            (lastName, lastValue) = (name, value);
            return peeks ? run.Adoption.Peek(value) : run.Adoption.Of(value);
        }
        if (TryGet(name, out value))
            return value;
        if (name == "binding")
            return new JavaBinding();
        if (DomainClasses.Package(name, run) is { } package)
            return package;
        if (name is "this" or "owner" or "delegate" or "super" or "metaClass" or "class" or "thisObject")
            throw run.Unsupported($"'{name}'", offset);
        throw run.Fail(
            TemplateErrorKind.MissingVariable,
            "groovy.lang.MissingPropertyException",
            $"Nothing is bound to '{name}'.{Suggestion.For(name, Names.Where(known => known != "out"))}",
            offset,
            isExact: false);
    }

    public void Write(string name, object? value, Scope scope, int offset)
    {
        if (name is "out" or "binding" or "this" or "super" || scope.Find("it") is null && HasDelegate(scope))
            throw run.Unsupported($"To assign to '{name}' here", offset);
        lastName = null;
        (values ??= new Dictionary<string, object?>(StringComparer.Ordinal))[name] = value;
    }

    private static bool HasDelegate(Scope? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.HasDelegate)
                return true;
        }
        return false;
    }

    /// <summary>Looks among what closures around give: the members of what one stands for (Groovy's <c>with</c>), and <c>it</c>, for the statements of a hole are a closure too.</summary>
    private bool TryClosure(string name, Scope scope, int offset, out object? value)
    {
        for (var around = scope; around is not null; around = around.Outer)
        {
            if (!around.HasDelegate)
                continue;
            try
            {
                if (around.Delegate is JavaMap map && !map.Contains(name) && TryGet(name, out value))
                    throw run.Unsupported($"A name that '{name}' hides under 'with'", offset);
                value = Properties.Get(around.Delegate, name, run, offset);
                return true;
            }
            catch (TemplateFailure failure) when (failure.Kind == TemplateErrorKind.MissingProperty)
            {
                // Groovy asks the script next.
            }
        }
        var parameter = name == "it" ? scope.Find(name) : null;
        value = parameter?.Value;
        return parameter is not null;
    }
}

/// <summary>groovy.lang.Binding: the variables of the script.</summary>
internal sealed class JavaBinding : IJavaObject
{
    public string ClassName => "groovy.lang.Binding";
}

/// <summary>What <c>out</c> is: a writer of the template's output.</summary>
internal sealed class JavaWriter(Evaluation run, OutputText output) : IJavaObject
{
    public JavaWriter(Evaluation run)
        : this(run, run.Output)
    {
    }

    public string ClassName => "java.io.PrintWriter";

    public string Text => output.ToString();

    public void Write(string text)
    {
        output.Append(text);
        run.Budget.Allow(output.Length);
    }
}
