namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>Anything a hole is made of.</summary>
internal abstract record SyntaxNode
{
    /// <summary>The nodes it is made of itself, in the order of the source.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>The node and everything inside it, outer before inner.</summary>
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
}
