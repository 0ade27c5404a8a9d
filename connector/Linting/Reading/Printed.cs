using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>What a hole prints.</summary>
internal static class Printed
{
    /// <summary>The expression whose value a hole prints; null when it takes statements to make it.</summary>
    public static Expression? Of(HolePart hole) => hole.Body switch
    {
        HoleBlock { Body.Statements: [ExpressionStatement { Expression: var value }] } => value,
        HoleBlock { Body.Statements: [Return { Value: { } value }] } => value,
        HoleBlock or Literal { IsImplied: true } => null,
        var value => value,
    };

    /// <summary>
    /// What may stand in the printed text as it is: both ways of a condition, both ends of a sum. What a condition asks about is left out of its
    /// ways, because whoever asks knows.
    /// </summary>
    public static IEnumerable<Expression> Unguarded(Expression? printed) => printed switch
    {
        null => [],
        Conditional conditional => Unguarded(conditional.Yes).Concat(Unguarded(conditional.No)).Where(value => !Mentions(conditional.Condition, value)),
        Elvis elvis => Unguarded(elvis.Otherwise),
        Binary { Operator: "+" } sum => Unguarded(sum.Left).Concat(Unguarded(sum.Right)),
        _ => [printed],
    };

    private static bool Mentions(SyntaxNode condition, Expression value)
        => value is Access { Path: { } path } && condition.Tree().OfType<Access>().Any(access => access.Path == path);
}
