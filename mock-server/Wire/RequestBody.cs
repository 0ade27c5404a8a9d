using System.Net.Http.Headers;
using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>The JSON body of a request, read or refused.</summary>
internal static class RequestBody
{
    /// <summary>Runs an operation on the object in the body; answers 415 or 400 where there is none, or 400 with the errors it gathered.</summary>
    public static Reply WithObject(Call call, Func<BodyFields, Reply> operation) =>
        WithJson(call, JsonValueKind.Object, "object", body =>
        {
            var fields = new BodyFields(body, call.Fidelity, []);
            var reply = operation(fields);
            if (fields.Errors.Count == 0)
                return reply;
            reply.Dispose();
            return Errors.Fields(fields.Errors);
        });

    /// <summary>Runs an operation on the bare array of objects in the body.</summary>
    public static Reply WithArray(Call call, Func<IReadOnlyList<BodyFields>, Reply> operation) =>
        WithJson(call, JsonValueKind.Array, "array", body =>
        {
            var errors = new List<FieldError>();
            var items = new List<BodyFields>();
            foreach (var item in body.EnumerateArray())
            {
                if (item.ValueKind is not JsonValueKind.Object)
                    return Errors.Malformed("The request body must be a list of objects");
                items.Add(new BodyFields(item, call.Fidelity, errors, $"[{items.Count}]."));
            }

            var reply = operation(items);
            if (errors.Count == 0)
                return reply;
            reply.Dispose();
            return Errors.Fields(errors);
        });

    private static Reply WithJson(Call call, JsonValueKind kind, string name, Func<JsonElement, Reply> operation)
    {
        if (call.Body.Length == 0)
            return Errors.Malformed($"The request body is empty; a JSON {name} is expected");
        if (!IsJson(call.ContentType) && call.Fidelity.Is(FidelitySwitches.WrongContentType, "refused"))
            return Reply.Empty(415);
        if (!TryParse(call.Body, out var document))
            return Errors.Malformed("The request body is not valid JSON");

        using (document)
        {
            return document!.RootElement.ValueKind == kind
                ? operation(document.RootElement)
                : Errors.Malformed($"The request body must be a JSON {name}");
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType is { } media
        && (media.Equals("application/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static bool TryParse(ReadOnlyMemory<byte> body, out JsonDocument? document)
    {
        document = null;
        try
        {
            document = JsonDocument.Parse(body);
            RequireText(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair or invalid UTF-8 is JSON by its grammar, but no text.
            document?.Dispose();
            document = null;
            return false;
        }
    }

    /// <summary>Decodes every text once, so that no later read can meet one that cannot be decoded.</summary>
    private static void RequireText(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.String)
        {
            element.GetString();
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                RequireText(item);
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property.Name;
                RequireText(property.Value);
            }
        }
    }
}
