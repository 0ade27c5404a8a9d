using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>The body of a call that is meant to be JSON.</summary>
/// <param name="Call">The call.</param>
/// <param name="Template">The text it is written as; null when it is written as a JSON object.</param>
/// <param name="Root">The JSON with its holes; null when it cannot be understood.</param>
/// <param name="Problems">Why it is no JSON.</param>
internal sealed record CallBody(PackCall Call, PackTemplate? Template, SourceNode? Root, IReadOnlyList<PackProblem> Problems)
{
    /// <summary>The bodies of a pack that are meant to be JSON and can be read.</summary>
    public static IReadOnlyList<CallBody> AllOf(LintContext context)
    {
        var bodies = new List<CallBody>();
        foreach (var call in context.Calls)
        {
            if (Of(call, context) is { } body)
                bodies.Add(body);
        }

        return bodies;
    }

    private static CallBody? Of(PackCall call, LintContext context)
    {
        if (!call.HasBody || call.Kind == CallKind.Token)
            return null;
        if (call.Parameters is not SourceString text)
            return new CallBody(call, null, call.Parameters, []);
        var template = context.TemplateOf(text);
        if (!IsMeantAsJson(call, text.Value) || template is not { IsUnderstood: true })
            return null;
        var (root, problems) = text.ReadJson(template.Holes);
        return new CallBody(call, template, root, problems);
    }

    private static bool IsMeantAsJson(PackCall call, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("[object "))
            return false;
        return start.StartsWith('{') || start.StartsWith('[') || (call.ContentType?.Value.Contains("json", StringComparison.OrdinalIgnoreCase) == true && !start.StartsWith('<'));
    }
}
