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
    /// What may stand in the text that a hole prints as it is: both ways of a condition, both ends of a sum. What a condition asks about is left out
    /// of its ways, because whoever asks knows.
    /// </summary>
    public static IReadOnlyList<Expression> Unguarded(HolePart hole)
    {
        var values = new List<Expression>();
        AddUnguarded(Of(hole), values);
        return values;
    }

    private static void AddUnguarded(Expression? printed, List<Expression> values)
    {
        switch (printed)
        {
            case null:
                break;
            case Conditional conditional:
                var ways = new List<Expression>();
                AddUnguarded(conditional.Yes, ways);
                AddUnguarded(conditional.No, ways);
                ways.RemoveAll(value => Mentions(conditional.Condition, value));
                values.AddRange(ways);
                break;
            case Elvis elvis:
                AddUnguarded(elvis.Otherwise, values);
                break;
            case Binary { Operator: "+" } sum:
                AddUnguarded(sum.Left, values);
                AddUnguarded(sum.Right, values);
                break;
            default:
                values.Add(printed);
                break;
        }
    }

    private static bool Mentions(SyntaxNode condition, Expression value)
        => value is Access { Path: { } path } && condition.Tree().OfType<Access>().Any(access => access.Path == path);
}
