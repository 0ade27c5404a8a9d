using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Runs statements: the value of a block is what it returns, or else the value of its last statement.</summary>
internal sealed class StatementRunner(Evaluator evaluator)
{
    public object? Run(Block block, Variables variables) => RunBlock(block, variables).Value;

    private (object? Value, bool Returned) RunBlock(Block block, Variables variables)
    {
        (object? Value, bool Returned) result = (null, false);
        foreach (var statement in block.Statements)
        {
            result = RunOne(statement, variables);
            if (result.Returned)
                break;
        }
        return result;
    }

    private (object? Value, bool Returned) RunOne(Statement statement, Variables variables)
    {
        switch (statement)
        {
            case ExpressionStatement { Expression: var expression }:
                return (evaluator.Evaluate(expression, variables), false);
            case Return { Value: var value }:
                return (value is null ? null : evaluator.Evaluate(value, variables), true);
            case Definition definition:
                var defined = definition.Value is null ? null : evaluator.Evaluate(definition.Value, variables);
                variables.Define(definition.Name, defined);
                return (defined, false);
            case If choice:
                var branch = evaluator.IsTrue(choice.Condition, variables) ? choice.Yes : choice.No;
                return branch is null ? (null, false) : RunOne(branch, new Variables(variables));
            case Block block:
                return RunBlock(block, variables);
            default:
                throw new System.Diagnostics.UnreachableException(statement.GetType().Name);
        }
    }
}
