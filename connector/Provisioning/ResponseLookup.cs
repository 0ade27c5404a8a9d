using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Follows paths such as <c>call1.message.id</c> through the responses of a task.</summary>
internal static class ResponseLookup
{
    /// <summary>The text at a path that begins with a call's name; null with why when it leads nowhere.</summary>
    public static (string? Text, string? Problem) Text(IReadOnlyList<CallResponse> responses, PropertyPath path)
    {
        if (Value(responses, path, out var problem) is not { } value)
            return (null, problem);
        return value.ValueKind switch
        {
            JsonValueKind.Null => (null, "it is null"),
            JsonValueKind.Object or JsonValueKind.Array => (value.GetRawText(), null),
            _ => (VerdictRules.ScalarText(value), null),
        };
    }

    /// <summary>The value at such a path; null with why when it leads nowhere.</summary>
    public static JsonElement? Value(IReadOnlyList<CallResponse> responses, PropertyPath path, out string? problem)
    {
        problem = null;
        if (Find(responses, path) is not { } response)
        {
            problem = $"no call named '{path.FirstName}' was answered";
            return null;
        }

        var rest = path.WithoutFirst();
        if (rest.FirstName != "message")
        {
            problem = $"after the call's name comes 'message', not '{rest.FirstName}'";
            return null;
        }

        if (rest.WithoutFirst().TryFollow(response.Message, out var value, out var stop))
            return value;
        problem = $"at '{stop!.Step}' there is {stop.Described}";
        return null;
    }

    /// <summary>The elements of the list at a path such as <c>response.call1.message.rows</c>.</summary>
    public static IReadOnlyList<JsonElement> List(IReadOnlyList<CallResponse> responses, Setting<string> setting, List<Diagnostic> diagnostics)
    {
        var path = PropertyPath.Parse(setting.Value);
        if (path.FirstName == "response")
            path = path.WithoutFirst();
        if (Value(responses, path, out _) is { ValueKind: JsonValueKind.Array } list)
            return [.. list.EnumerateArray()];

        diagnostics.Add(Diagnostic.Error(
            "provisioning/list-not-found",
            setting.Location,
            $"callListPath '{setting.Value}' leads to no list.",
            "EIC makes the call for no element.",
            "Name the list as response.<call>.message.<path>."));
        return [];
    }

    private static CallResponse? Find(IReadOnlyList<CallResponse> responses, PropertyPath path) =>
        responses.LastOrDefault(response => response.Name == path.FirstName)
        ?? responses.LastOrDefault(response => response.CallName == path.FirstName);
}
