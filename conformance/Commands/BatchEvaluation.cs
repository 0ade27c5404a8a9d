using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>eval --batch</c>: a JSON object a line in, a JSON object a line out, in the same order.</summary>
internal static class BatchEvaluation
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 500 };

    public static int Run(string file, CommandConsole console)
    {
        string? text;
        if (file == "-")
        {
            text = TextFiles.Decode(console.ReadInput());
        }
        else if (!TextFiles.TryRead(file, out text, out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }
        var number = 0;
        // Read line by line, as JSON Lines has it: other marks of line ends may stand in its strings.
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!TryEvaluate(line, out var answer, out var wrong))
            {
                console.Problem(new PackProblem(
                    "usage/bad-batch", Severity.Error, $"Line {number} of '{file}' {wrong}.", null, "Write {\"id\": …, \"template\": \"…\", \"bindings\": {…}} on each line."));
                return ExitCodes.Usage;
            }
            console.Output.Write(answer);
            console.Output.Write('\n');
        }
        return ExitCodes.Success;
    }

    private static bool TryEvaluate(string line, out string answer, out string wrong)
    {
        (answer, wrong) = ("", "");
        try
        {
            using var document = JsonDocument.Parse(line, Reading);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("template", out var template) || template.ValueKind != JsonValueKind.String)
                wrong = "has no template";
            else if (root.TryGetProperty("bindings", out var bindings) && bindings.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
                wrong = "has bindings that are no object";
            else
                answer = Evaluate(root, template.GetString()!, bindings);
        }
        catch (JsonException)
        {
            wrong = "is no JSON";
        }
        catch (InvalidOperationException)
        {
            wrong = "holds a text that is no valid Unicode";
        }
        return wrong.Length == 0;
    }

    private static string Evaluate(JsonElement root, string source, JsonElement bindings)
    {
        var bound = bindings.ValueKind == JsonValueKind.Object ? JsonBindings.Of(bindings) : new Dictionary<string, object?>(StringComparer.Ordinal);
        var result = EvalCommand.Evaluate(source, bound);
        JsonElement? id = root.TryGetProperty("id", out var given) ? given : null;
        return JsonSerializer.Serialize(
            result.Succeeded
                ? new BatchAnswer(id, result.Text, null)
                : new BatchAnswer(id, null, new BatchError(result.Error.Kind.Name(), result.Error.Message, result.Error.Line, result.Error.Column)),
            BatchJsonContext.Readable.BatchAnswer);
    }
}

internal sealed record BatchAnswer(JsonElement? Id, string? Result, BatchError? Error);

internal sealed record BatchError(string Kind, string Message, int Line, int Column);

[JsonSerializable(typeof(BatchAnswer))]
internal sealed partial class BatchJsonContext : JsonSerializerContext
{
    /// <summary>Everything beyond ASCII stays as it is: the answers are for people too.</summary>
    public static BatchJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
