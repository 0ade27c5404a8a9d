using System.Text;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>One evaluation of a template.</summary>
internal sealed class TemplateRun(IReadOnlyDictionary<string, object?> bindings, TemplateContext context)
{
    private readonly Budget budget = new(context);
    private readonly Classes classes = new(context);

    /// <summary>Prints the parts of the template and tells what each hole became.</summary>
    public string Print(IReadOnlyList<TextPart> parts, List<TemplateHole> holes)
    {
        var output = new StringBuilder();
        foreach (var part in parts)
        {
            var start = output.Length;
            if (part is HolePart hole)
            {
                var reads = new List<TemplateRead>();
                var evaluator = new Evaluator(bindings, budget, classes, reads);
                output.Append(ValueText.Of(evaluator.RunHole(hole.Body, new Variables(null)), budget));
                budget.Allow(output.Length);
                holes.Add(new TemplateHole(hole.Source, new TextRange(start, output.Length), reads));
            }
            else
                output.Append(((LiteralPart)part).Text);
            budget.Allow(output.Length);
        }
        return output.ToString();
    }
}
