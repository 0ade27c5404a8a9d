using System.Text.Json;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.TemplateComparison;

/// <summary>What became of a template.</summary>
/// <param name="Result">What it printed; null when it failed.</param>
/// <param name="Error">The kind of its failure; null when it printed.</param>
/// <param name="Detail">What was said about the failure.</param>
internal sealed record Outcome(string? Result, string? Error, string Detail)
{
    public static Outcome Here(string source, IReadOnlyDictionary<string, object?> bindings)
    {
        if (!Template.TryParse(source, out var template, out var error))
            return new Outcome(null, error.Kind.Name(), error.Message);
        var result = template.Evaluate(bindings, new TemplateContext());
        if (result.Defect is not { } crash)
            return new Outcome(result.Text, result.Error?.Kind.Name(), result.Error?.Message ?? "");
        return new Outcome(null, "crash", crash.ToString().Split('\n') is [var first, .. var frames] ? $"{first}{frames.FirstOrDefault(frame => frame.Contains("/Library/", StringComparison.Ordinal)) ?? frames.FirstOrDefault()}" : "");
    }

    public static Outcome There(JsonElement answer) => answer.TryGetProperty("result", out var result)
        ? new Outcome(result.GetString(), null, "")
        : new Outcome(null, answer.GetProperty("error").GetString(), $"{answer.GetProperty("exception").GetString()}: {answer.GetProperty("message").GetString()?.Split('\n').LastOrDefault(line => line.Contains(':', StringComparison.Ordinal)) ?? ""}");

    /// <summary>Whether both say the same.</summary>
    public bool Agrees(Outcome other) => Result == other.Result && Error == other.Error;

    /// <summary>The class a difference belongs to.</summary>
    public static string Class(Outcome here, Outcome there) => (here.Error, there.Error) switch
    {
        (null, null) => "another text",
        (null, var error) => $"a text where Groovy fails ({error})",
        ("unsupported", null) when there.Result!.Contains('@', StringComparison.Ordinal) => "unsupported where Groovy prints a place in memory",
        ("unsupported", null) => "unsupported where Groovy prints",
        ("unsupported", var error) => $"unsupported where Groovy fails ({error})",
        (var error, null) => $"a failure ({error}) where Groovy prints",
        var (error, other) => $"another kind: {error} for Groovy's {other}",
    };

    public override string ToString() => Error is null ? $"'{Result}'" : $"{Error} ({Detail})";
}
