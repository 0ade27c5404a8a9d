namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>An expression or statement of a template.</summary>
internal abstract class SyntaxNode
{
    /// <summary>What it is made of, in the order it stands.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>It and everything below it, outer before inner.</summary>
    public IEnumerable<SyntaxNode> Tree()
    {
        var open = new Stack<SyntaxNode>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
                open.Push(child);
        }
    }

    /// <summary>Those parts that are there.</summary>
    protected static IEnumerable<SyntaxNode> Present(params IEnumerable<SyntaxNode?> parts) => parts.OfType<SyntaxNode>();

    /// <summary>The holes among the parts of a text.</summary>
    protected static IEnumerable<SyntaxNode> HolesOf(IEnumerable<TextPart> parts) => parts.OfType<HolePart>().Select(hole => hole.Body);
}
