using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Renders httpParams into the text of a body, or into the fields of a query.</summary>
internal sealed class BodyRenderer(TemplateRenderer templates)
{
    private const string Boundary = "opsramp-harness-boundary";


    /// <summary>The body; null when there are no parameters.</summary>
    public (RenderedText? Text, Diagnostic? Problem) Render(
        HttpDefinition http, string? contentType, IReadOnlyDictionary<string, object?> bindings, IReadOnlyList<(string Name, string Value)> further) =>
        http.Parameters switch
        {
            null when further.Count == 0 => (null, null),
            null => (RenderedText.Own(Form(further, contentType)), null),
            SourceString text => RenderText(http, text, contentType, bindings),
            SourceObject fields when IsForm(contentType) || IsMultipart(contentType) || further.Count > 0 => RenderFields(http, fields, contentType, bindings, further),
            { } node => RenderStructure(http, node, bindings),
        };

    /// <summary>The fields of an object, rendered, in the order written.</summary>
    public (List<(string Name, string Value)> Fields, Diagnostic? Problem) Fields(
        HttpDefinition http, SourceObject node, IReadOnlyDictionary<string, object?> bindings, IReadOnlyList<(string Name, string Value)> further)
    {
        var fields = new List<(string, string)>();
        foreach (var member in node.Members.Where(member => !further.Any(field => field.Name == member.Name)))
        {
            if (member.Value is SourceString text)
            {
                var (rendered, problem) = templates.Render(http.TemplateOf(text), bindings);
                if (problem is not null)
                    return (fields, problem);
                fields.Add((member.Name, rendered!.Text));
            }
            else if (member.Value is not SourceNull)
            {
                var (rendered, problem) = RenderStructure(http, member.Value, bindings);
                if (problem is not null)
                    return (fields, problem);
                fields.Add((member.Name, rendered!.Text));
            }
        }

        fields.AddRange(further);
        return (fields, null);
    }

    /// <summary>The content type as it is sent: the vendor's <c>-pws</c> form type is the plain one on the wire.</summary>
    public static string WireContentType(string contentType) =>
        IsMultipart(contentType) ? $"multipart/form-data; boundary={Boundary}"
        : IsForm(contentType) ? contentType.Replace("urlencoded-pws", "urlencoded", StringComparison.OrdinalIgnoreCase)
        : contentType;

    /// <summary>Percent-encodes a form or query value; a blank becomes %20 (vendor-documented).</summary>
    public static string Encode(string value) => Uri.EscapeDataString(value);

    private static bool IsForm(string? contentType) =>
        contentType is not null && contentType.TrimStart().StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(string? contentType) =>
        contentType is not null && contentType.TrimStart().StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private (RenderedText?, Diagnostic?) RenderText(
        HttpDefinition http, SourceString text, string? contentType, IReadOnlyDictionary<string, object?> bindings)
    {
        var (rendered, problem) = templates.Render(http.TemplateOf(text), bindings);
        if (rendered is null || !(IsForm(contentType) || IsMultipart(contentType)) || !rendered.Text.TrimStart().StartsWith('{'))
            return (rendered, problem);

        // A form written as JSON text; what is no JSON object goes out as it is.
        try
        {
            using var json = JsonDocument.Parse(rendered.Text);
            var fields = json.RootElement.EnumerateObject()
                .Select(field => (field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()))
                .ToList();
            return (RenderedText.Own(Form(fields, contentType), text.Location), null);
        }
        catch (JsonException)
        {
            return (rendered, null);
        }
    }

    private (RenderedText?, Diagnostic?) RenderFields(
        HttpDefinition http, SourceObject node, string? contentType, IReadOnlyDictionary<string, object?> bindings, IReadOnlyList<(string Name, string Value)> further)
    {
        var (fields, problem) = Fields(http, node, bindings, further);
        return problem is null ? (RenderedText.Own(Form(fields, contentType), node.Location), null) : (null, problem);
    }

    private static string Form(IReadOnlyList<(string Name, string Value)> fields, string? contentType)
    {
        if (contentType is not null && contentType.Contains("json", StringComparison.OrdinalIgnoreCase))
            return $"{{{string.Join(',', fields.Select(field => $"{JsonString.Of(field.Name)}:{JsonString.Of(field.Value)}"))}}}";

        if (IsMultipart(contentType))
        {
            var body = new StringBuilder();
            foreach (var (name, value) in fields)
                body.Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            return body.Append($"--{Boundary}--\r\n").ToString();
        }

        var keepsBlanks = contentType?.Contains("urlencoded-pws", StringComparison.OrdinalIgnoreCase) == true;
        return string.Join('&', fields.Select(field => $"{Part(field.Name)}={Part(field.Value)}"));

        string Part(string value) => keepsBlanks ? Encode(value).Replace("%20", " ", StringComparison.Ordinal) : Encode(value);
    }

    private (RenderedText? Text, Diagnostic? Problem) RenderStructure(HttpDefinition http, SourceNode node, IReadOnlyDictionary<string, object?> bindings)
    {
        var json = new StringBuilder();
        var problem = Write(json, http, node, bindings);
        return problem is null ? (RenderedText.Own(json.ToString(), node.Location), null) : (null, problem);
    }

    private Diagnostic? Write(StringBuilder json, HttpDefinition http, SourceNode node, IReadOnlyDictionary<string, object?> bindings)
    {
        switch (node)
        {
            case SourceString text:
                var (rendered, problem) = templates.Render(http.TemplateOf(text), bindings);
                json.Append(rendered is null ? "" : JsonString.Of(rendered.Text));
                return problem;
            case SourceArray array:
                return WriteAll(json, '[', ']', array.Items, item => Write(json, http, item, bindings));
            case SourceObject value:
                return WriteAll(json, '{', '}', value.Members, member =>
                {
                    json.Append(JsonString.Of(member.Name)).Append(':');
                    return Write(json, http, member.Value, bindings);
                });
            default:
                json.Append(ObjectReader.ScalarText(node) ?? "null");
                return null;
        }
    }

    private static Diagnostic? WriteAll<T>(StringBuilder json, char open, char close, IReadOnlyList<T> items, Func<T, Diagnostic?> write)
    {
        json.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            if (write(items[i]) is { } problem)
                return problem;
        }

        json.Append(close);
        return null;
    }
}
