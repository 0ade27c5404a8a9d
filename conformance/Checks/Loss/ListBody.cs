using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Checks.Loss;

/// <summary>Answers of a list with other rows.</summary>
internal static class ListBody
{
    /// <summary>The same answer with fewer rows, as the only page there is.</summary>
    public static string With(string answer, Func<IReadOnlyList<JsonNode?>, IEnumerable<JsonNode?>> choose)
    {
        var body = JsonNode.Parse(answer)!;
        if (body is JsonObject envelope && envelope["results"] is JsonArray results)
        {
            var rows = choose([.. results]).Select(row => row?.DeepClone()).ToArray();
            envelope["results"] = new JsonArray(rows);
            envelope["totalResults"] = rows.Length;
            envelope["totalPages"] = rows.Length == 0 ? 0 : 1;
            envelope["pageNo"] = 1;
            envelope["nextPage"] = false;
            envelope.Remove("nextPageNo");
        }

        return body.ToJsonString();
    }
}
