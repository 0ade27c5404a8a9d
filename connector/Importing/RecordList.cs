using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Finds the records of a response at the listField.</summary>
internal static class RecordList
{
    public static Page Find(ResponseContent response, Setting<string>? listField, SourceLocation call, DiagnosticBag diagnostics)
    {
        var location = listField?.Location ?? call;
        if (response.Json is not { } body)
        {
            if (response.Length > 0)
            {
                var isXml = response.Text.TrimStart().StartsWith('<');
                diagnostics.Add(isXml
                    ? Diagnostic.Error("import/xml-unsupported", location, "The response is XML, which is unsupported.", "EIC reads records from XML; this harness does not.", "Let the target answer JSON, or test in a tenant.")
                    : Diagnostic.Error("import/body-not-json", location, "The response is no JSON.", "EIC finds no record in it.", "Look at what the URL answers."));
            }

            return new Page(response, null, []);
        }

        var path = PropertyPath.Parse(listField?.Value ?? "");
        if (!path.TryFollow(body, out var list, out var stop))
        {
            diagnostics.Add(Diagnostic.Error(
                "import/list-not-found",
                location,
                $"listField '{path}' leads nowhere: at '{stop!.Step}' there is {stop.Described}.",
                "EIC finds no record; in a full import everything it knows looks deleted.",
                "Name the path to the array of records, or \"\" for the root."));
            return new Page(response, body, []);
        }

        return list.ValueKind switch
        {
            JsonValueKind.Array => new Page(response, body, response.Records as IReadOnlyCollection<JsonElement> ?? [.. list.EnumerateArray()]),
            JsonValueKind.Object when path.IsRoot => new Page(response, body, [list]),
            _ => NotAList(response, body, path, list, location, diagnostics),
        };
    }

    private static Page NotAList(
        ResponseContent response, JsonElement body, PropertyPath path, JsonElement list, SourceLocation location, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Diagnostic.Error(
            "import/list-not-array",
            location,
            $"listField '{path}' leads to {new PathStop("", list.ValueKind, []).Described.Replace("an empty object", "an object", StringComparison.Ordinal)}, not to an array.",
            "EIC finds no record; in a full import everything it knows looks deleted.",
            "Name the path to the array of records."));
        return new Page(response, body, []);
    }
}
