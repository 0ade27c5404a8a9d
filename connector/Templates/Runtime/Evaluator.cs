using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Syntax;
using Index = OpsRampHarness.Connector.Templates.Syntax.Index;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Evaluates expressions; statements are in <see cref="StatementRunner"/>.</summary>
internal sealed class Evaluator
{
    private readonly IReadOnlyDictionary<string, object?> bindings;
    private readonly Classes classes;
    private readonly List<TemplateRead> reads;
    private readonly Operators operators;
    private readonly StatementRunner statements;
    private readonly HashSet<object> owned = new(ReferenceEqualityComparer.Instance);

    public Evaluator(IReadOnlyDictionary<string, object?> bindings, Budget budget, Classes classes, List<TemplateRead> reads)
    {
        this.bindings = bindings;
        this.classes = classes;
        this.reads = reads;
        Budget = budget;
        operators = new Operators(budget);
        statements = new StatementRunner(this);
    }

    public Budget Budget { get; }

    /// <summary>Whether the template made the list itself.</summary>
    public bool Owns(List<object?> list) => owned.Contains(list);

    public object? RunHole(Block body, Variables variables) => statements.Run(body, variables);

    public object? Run(Closure closure, ReadOnlySpan<object?> arguments)
    {
        var parameters = closure.Source.Parameters;
        var variables = new Variables(closure.Variables);
        // A list spreads over the parameters of a closure that takes several.
        var values = parameters.Count > 1 && arguments.Length == 1 && Values.AsList(arguments[0]) is { } spread ? spread : [.. arguments];
        if (parameters.Count > 0 && parameters.Count != values.Count || parameters.Count == 0 && values.Count > 0)
        {
            throw new TemplateFailure(
                TemplateErrorKind.MissingMethod, $"The closure takes {parameters.Count} values but is given {values.Count}.", closure.Source.Offset);
        }
        for (var index = 0; index < parameters.Count; index++)
            variables.Define(parameters[index], Values.Normalise(values[index]));
        return statements.Run(closure.Source.Body, variables);
    }

    public object? Evaluate(Expression expression, Variables variables)
    {
        if (expression is not Access access)
            return Step(expression, variables);
        var value = Step(access, variables);
        if (access.Path is { } path)
            reads.Add(new TemplateRead(path, value is null ? null : ValueText.Shortened(value, Budget)));
        return value;
    }

    /// <summary>Evaluates without taking note of what is read: the start of a longer path.</summary>
    private object? Step(Expression expression, Variables variables)
    {
        Budget.Enter(expression.Offset);
        var value = Values.Normalise(Compute(expression, variables));
        Budget.Leave();
        return value;
    }

    private object? Compute(Expression expression, Variables variables) => expression switch
    {
        Literal literal => literal.Value,
        Variable variable => Lookup(variable, variables),
        Property property => Read(property, variables),
        Index index => Read(index, variables),
        Call call => Invoke(call, variables),
        Interpolation text => Print(text, variables),
        ListLiteral list => Own(new List<object?>([.. list.Items.Select(item => Evaluate(item, variables))])),
        MapLiteral map => Map(map, variables),
        ClosureLiteral closure => new Closure(closure, variables),
        New made => classes.Make(made),
        Conditional choice => Evaluate(IsTrue(choice.Condition, variables) ? choice.Yes : choice.No, variables),
        Elvis elvis => Evaluate(elvis.Value, variables) is var value && Values.IsTrue(value) ? value : Evaluate(elvis.Otherwise, variables),
        Or or => IsTrue(or.Left, variables) || IsTrue(or.Right, variables),
        And and => IsTrue(and.Left, variables) && IsTrue(and.Right, variables),
        Not not => !IsTrue(not.Operand, variables),
        Negation negation => operators.Negate(Evaluate(negation.Operand, variables)),
        Binary binary => Apply(binary, variables),
        _ => throw new System.Diagnostics.UnreachableException(expression.GetType().Name),
    };

    public bool IsTrue(Expression expression, Variables variables) => Values.IsTrue(Evaluate(expression, variables));

    private object? Apply(Binary binary, Variables variables)
    {
        var left = Evaluate(binary.Left, variables);
        var right = Evaluate(binary.Right, variables);
        Budget.Offset = binary.Offset;
        return operators.Apply(binary.Operator, left, right);
    }

    private object? Lookup(Variable variable, Variables variables)
    {
        if (variables.TryGet(variable.Name, out var value) || bindings.TryGetValue(variable.Name, out value))
            return value;
        if (JavaClasses.Contains(variable.Name))
            throw new TemplateFailure(TemplateErrorKind.Unsupported, $"The class or package '{variable.Name}' is not known to this interpreter here.", variable.Offset);
        throw new TemplateFailure(
            TemplateErrorKind.MissingVariable, $"Nothing is bound to '{variable.Name}'.{Suggestion.For(variable.Name, bindings.Keys)}", variable.Offset);
    }

    /// <summary>The start of a path is part of the read of the whole; any other target stands for itself.</summary>
    private object? Target(Expression target, Access whole, Variables variables) =>
        whole.Path is null ? Evaluate(target, variables) : Step(target, variables);

    private object? Read(Property property, Variables variables)
    {
        var target = Target(property.Target, property, variables);
        return target is null && property.Safe ? null : Properties.Get(target, property.Name, property.Offset, Budget);
    }

    private object? Read(Index index, Variables variables)
    {
        var target = Target(index.Target, index, variables);
        return Properties.At(target, Evaluate(index.Key, variables), index.Offset, Budget);
    }

    private object? Invoke(Call call, Variables variables)
    {
        if (call.Target is null)
            throw new TemplateFailure(TemplateErrorKind.MissingMethod, $"There is no function '{call.Name}'.", call.Offset);
        if (Classes.NameOf(call.Target, name => variables.TryGet(name, out _) || bindings.ContainsKey(name)) is { } className)
            return classes.Call(className, Invocation(call, variables));
        var target = Evaluate(call.Target, variables);
        if (target is null && call.Safe)
            return null;
        var invocation = Invocation(call, variables);
        Budget.Offset = call.Offset;
        var value = Methods.Invoke(target, invocation);
        // These make a new list, so that the template may add to it.
        return value is List<object?> list && call.Name is ("collect" or "findAll" or "plus") ? Own(list) : value;
    }

    private Invocation Invocation(Call call, Variables variables) =>
        new(call.Name, [.. call.Arguments.Select(argument => Evaluate(argument, variables))], call.Offset, this);

    private List<object?> Own(List<object?> list)
    {
        owned.Add(list);
        return list;
    }

    private string Print(Interpolation text, Variables variables)
    {
        var output = new System.Text.StringBuilder();
        foreach (var part in text.Parts)
        {
            output.Append(part is HolePart hole
                ? ValueText.Of(RunHole(hole.Body, new Variables(variables)), Budget)
                : ((LiteralPart)part).Text);
            Budget.Allow(output.Length);
        }
        Budget.Build(output.Length);
        return output.ToString();
    }

    private OrderedDictionary<string, object?> Map(MapLiteral literal, Variables variables)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in literal.Entries)
            map[ValueText.Of(Evaluate(key, variables), Budget)] = Evaluate(value, variables);
        return map;
    }
}
