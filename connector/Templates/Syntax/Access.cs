using System.Globalization;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>An expression that looks something up.</summary>
internal abstract class Access : Expression
{
    protected Access(string? path, int start, int offset)
        : base(offset)
    {
        Path = path;
        Start = start;
    }

    /// <summary>The offset of the first name of the path.</summary>
    public int Start { get; }

    public abstract void Assign(object? value, Scope scope);

    protected static int StartOf(Expression target, int offset) => (target as Access)?.Start ?? offset;
}

/// <summary>A variable: of a statement or closure, or else of the bindings.</summary>
internal sealed class Variable(string name, bool isLocal, int offset) : Access(isLocal ? null : name, offset, offset)
{
    public override IEnumerable<SyntaxNode> Children => [];

    public string Name => name;

    public bool IsLocal => isLocal;

    public override object? Evaluate(Scope scope) => isLocal && scope.Find(name) is { } cell ? cell.Value : scope.Run.Globals.Read(name, scope, Offset);

    public override object? Peek(Scope scope) => isLocal ? Evaluate(scope) : scope.Run.Globals.Read(name, scope, Offset, peeks: true);

    public override void Assign(object? value, Scope scope)
    {
        if (isLocal && scope.Find(name) is { } cell)
            cell.Value = cell.Type is { } type ? Casts.Assign(value, type, scope.Run) : value;
        else
            scope.Run.Globals.Write(name, value, scope, Offset);
    }

    public override void Print(SourceWriter to) => to.Write(name);
}

/// <summary>A class by its name.</summary>
internal sealed class ClassName(JavaClass type, string written, int offset) : Expression(offset)
{
    public override IEnumerable<SyntaxNode> Children => [];

    public JavaClass Type => type;

    public override object? Evaluate(Scope scope) => type;

    public override void Print(SourceWriter to) => to.Write(written);
}

/// <summary>A property of a value, or with <c>*.</c> of each of its items.</summary>
internal sealed class Property(Expression target, Expression name, string navigation, int offset)
    : Access(target.Path is { } path && name is Literal { Value: string text } ? $"{path}.{text}" : null, StartOf(target, offset), offset)
{
    private readonly string? known = (name as Literal)?.Value as string;
    private readonly Variable? variable = target as Variable;
    private readonly bool isSpread = navigation == "*.";
    private readonly bool isPlain = navigation != "*." && name is Literal { Value: string };

    /// <summary>Whether nothing comes of nothing, as with <c>?.</c>.</summary>
    public bool Safe { get; } = navigation == "?.";

    public override IEnumerable<SyntaxNode> Children => [target, name];

    public Expression Target => target;

    /// <summary>Its name; null when it is computed.</summary>
    public string? Name => known;

    public override object? Evaluate(Scope scope)
    {
        var owner = variable is not null ? variable.Peek(scope) : scope.Run.Peek(target, scope);
        return isPlain && Adoption.IsLent(owner, out var lent) ? scope.Run.Adoption.Of(Read(lent)) : Of(owner, scope);
    }

    public override object? Peek(Scope scope)
    {
        var owner = variable is not null ? variable.Peek(scope) : scope.Run.Peek(target, scope);
        return isPlain && Adoption.IsLent(owner, out var lent) ? scope.Run.Adoption.Peek(Read(lent)) : Of(owner, scope);
    }

    public override void Assign(object? value, Scope scope)
    {
        var owner = scope.Run.Part(target, scope);
        if (owner is null && navigation == "?.")
            return;
        Properties.Set(owner, NameIn(scope), value, scope.Run, Offset);
    }

    public override void Print(SourceWriter to)
    {
        to.Write(target, Binding.Postfix).Write(navigation);
        if (Name is { } plain && IsPlain(plain))
            to.Write(plain);
        else
            to.Write(name);
    }

    private object? Read(Dictionary<string, object?> lent)
    {
        lent.TryGetValue(known!, out var value);
        return value;
    }

    private object? Of(object? owner, Scope scope)
    {
        var run = scope.Run;
        if (owner is null && (isSpread || Safe))
            return null;
        if (Adoption.IsLent(owner, out var lent))
            owner = run.Adoption.Of(lent);
        var key = NameIn(scope);
        run.Budget.Offset = Offset;
        return isSpread ? OfEach(owner, key, run) : Properties.Get(owner, key, run, Offset);
    }

    private JavaList OfEach(object? owner, string key, Evaluation run) =>
        new(Iteration.Of(owner, run).Select(item => item is null ? null : Properties.Get(item, key, run, Offset)));

    private string NameIn(Scope scope) => Name ?? JavaText.Of(scope.Run.Value(name, scope), scope.Run);

    public static bool IsPlain(string name) => name.Length > 0 && Parsing.SourceReader.StartsName(name[0]) && name.All(letter => Parsing.SourceReader.ContinuesName(letter) || letter == '$');
}

/// <summary>What stands at one or more keys of a list, map or string.</summary>
internal sealed class Index(Expression target, IReadOnlyList<Expression> keys, int offset) : Access(PathOf(target, keys), StartOf(target, offset), offset)
{
    /// <summary>Its key; null when there are several.</summary>
    public Expression? Key => keys is [var key] ? key : null;

    public override IEnumerable<SyntaxNode> Children => [target, .. keys];

    public Expression Target => target;

    public override object? Evaluate(Scope scope)
    {
        var owner = scope.Run.Part(target, scope);
        var key = KeyIn(scope);
        scope.Run.Budget.Offset = Offset;
        return Properties.At(owner, key, scope.Run, Offset);
    }

    public override void Assign(object? value, Scope scope) => Properties.Put(scope.Run.Part(target, scope), KeyIn(scope), value, scope.Run, Offset);

    public override void Print(SourceWriter to) => to.Write(target, Binding.Postfix).Write("[").Write(keys).Write("]");

    private object? KeyIn(Scope scope) => keys.Count == 1 && keys[0] is not Spread ? scope.Run.Value(keys[0], scope) : new JavaList(Arguments.Evaluate(keys, scope));

    private static string? PathOf(Expression target, IReadOnlyList<Expression> keys) => (target.Path, keys) switch
    {
        ({ } path, [Literal { Value: string name }]) => $"{path}.{name}",
        ({ } path, [Literal { Value: int index }]) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"),
        _ => null,
    };
}
