namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>An expression that looks something up.</summary>
/// <param name="Path">The dotted path it takes through the bindings; null when it does not start there.</param>
/// <param name="Offset">Where messages about it point.</param>
internal abstract record Access(string? Path, int Offset) : Expression(Offset)
{
    /// <summary>The offset of the first name of the path.</summary>
    public abstract int Start { get; }
}

internal sealed record Variable(string Name, string? Path, int Offset) : Access(Path, Offset)
{
    public override int Start => Offset;

    public override IEnumerable<SyntaxNode> Children => [];
}

internal sealed record Property(Expression Target, string Name, bool Safe, int Offset)
    : Access((Target as Access)?.Path is { } path ? $"{path}.{Name}" : null, Offset)
{
    public override int Start => (Target as Access)?.Start ?? Offset;

    public override IEnumerable<SyntaxNode> Children => [Target];
}

internal sealed record Index(Expression Target, Expression Key, int Offset) : Access(PathOf(Target, Key), Offset)
{
    public override int Start => (Target as Access)?.Start ?? Offset;

    public override IEnumerable<SyntaxNode> Children => [Target, Key];

    private static string? PathOf(Expression target, Expression key) => ((target as Access)?.Path, key) switch
    {
        ({ } path, Literal { Value: string name }) => $"{path}.{name}",
        ({ } path, Literal { Value: int index }) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]"),
        _ => null,
    };
}

/// <summary>A call of a method; without a target, of a function.</summary>
internal sealed record Call(Expression? Target, string Name, bool Safe, IReadOnlyList<Expression> Arguments, int Offset) : Expression(Offset)
{
    public override IEnumerable<SyntaxNode> Children => Target is null ? Arguments : Arguments.Prepend(Target);
}
