using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpsRampHarness.TemplateComparison;

/// <summary>Groovy's own engine, run once for all templates.</summary>
internal static class Groovy
{
    /// <summary>Its outcomes, in the order of the templates.</summary>
    /// <param name="script">Starts the engine: lines of JSON in, lines of JSON out.</param>
    /// <param name="templates">What to evaluate.</param>
    public static async Task<List<Outcome>> EvaluateAsync(string script, IReadOnlyList<string> templates)
    {
        using var groovy = Process.Start(new ProcessStartInfo(script) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var writing = Task.Run(async () =>
        {
            for (var index = 0; index < templates.Count; index++)
                await groovy.StandardInput.WriteLineAsync(Line(index, templates[index]));
            groovy.StandardInput.Close();
        });
        var outcomes = new List<Outcome>();
        while (await groovy.StandardOutput.ReadLineAsync() is { } line)
        {
            using var answer = JsonDocument.Parse(line);
            outcomes.Add(Outcome.There(answer.RootElement));
        }
        await writing;
        await groovy.WaitForExitAsync();
        return outcomes.Count == templates.Count ? outcomes : throw new InvalidOperationException($"Groovy answered {outcomes.Count} of {templates.Count}; the next was {templates[outcomes.Count]}");
    }

    private static string Line(int id, string template) => new JsonObject
    {
        ["id"] = id,
        ["template"] = template,
        ["bindings"] = JsonNode.Parse(World.Bindings),
        ["objects"] = JsonNode.Parse(World.Objects),
    }.ToJsonString();
}
