using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Evaluates the templates of a pack and keeps where each part of the output came from.</summary>
internal sealed class TemplateRenderer(TemplateContext context)
{
    /// <summary>The output, or why there is none.</summary>
    public (RenderedText? Text, Diagnostic? Problem) Render(TemplateText text, IReadOnlyDictionary<string, object?> bindings)
    {
        if (text.Template is not { } template)
            return (null, Problem(text, text.Error!));

        var result = template.Evaluate(bindings, context);
        if (!result.Succeeded)
            return (null, Problem(text, result.Error));

        var holes = result.Holes.Select(hole => new RenderedHole(
            text.LocationAt(hole.Source.Start),
            hole.Source.Of(text.Text),
            hole.Output.Start,
            hole.Output.Length,
            [.. hole.Reads.Select(read => (read.Path, read.Value))]));
        return (new RenderedText(result.Text, text.Location, [.. holes]), null);
    }

    /// <summary>The output of a template that stands in no pack, or why there is none.</summary>
    public (string? Text, string? Problem) Evaluate(string source, IReadOnlyDictionary<string, object?> bindings)
    {
        if (!Template.TryParse(source, out var template, out var error))
            return (null, error.Message);

        var result = template.Evaluate(bindings, context);
        return (result.Text, result.Error?.Message);
    }

    private static Diagnostic Problem(TemplateText text, TemplateError error) => Diagnostic.Error(
        $"template/{error.Kind.Name()}",
        text.LocationAt(error.Offset),
        $"The template '{Shortened(text.Text)}' fails: {error.Message}",
        "EIC stops with an exception and makes no request.",
        "Mend the expression; 'opsramp-harness eval' tries it out.");

    private static string Shortened(string text) => text.Length <= 120 ? text : $"{text[..117]}...";
}
