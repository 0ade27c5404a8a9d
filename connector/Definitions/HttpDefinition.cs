using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One request as a JSON describes it: the same for tokens, imports and provisioning.</summary>
public sealed class HttpDefinition
{
    private readonly Dictionary<SourceString, TemplateText> templates = new(ReferenceEqualityComparer.Instance);

    internal HttpDefinition(ObjectReader reader, string parametersName = "httpParams")
    {
        Location = reader.Node.Location;
        Url = reader.Template("url");
        Method = reader.Template("httpMethod");
        ContentType = reader.Text("httpContentType");
        Parameters = reader.Value(parametersName);
        Headers = [.. ReadHeaders(reader)];
        Ssl = SslDefinition.Read(reader.Object("ssl"));
        if (Parameters is not null)
            AddTemplates(Parameters);
    }

    /// <summary>Where the request is described.</summary>
    public SourceLocation Location { get; }

    /// <summary>The URL.</summary>
    public TemplateText? Url { get; }

    /// <summary>The method; the whole of GET, POST, PUT, PATCH, DELETE, GETWITHBODY, DELETEWITHBODY.</summary>
    public TemplateText? Method { get; }

    /// <summary>The content type.</summary>
    public Setting<string>? ContentType { get; }

    /// <summary>The body or form fields: a string (JSON, XML or form text) or an object whose strings are templates.</summary>
    public SourceNode? Parameters { get; }

    /// <summary>The headers in the order written.</summary>
    public IReadOnlyList<HeaderDefinition> Headers { get; }

    /// <summary>The client certificate of this request, before the authentication's; null: none of its own.</summary>
    public SslDefinition? Ssl { get; }

    /// <summary>The template a string inside <see cref="Parameters"/> is.</summary>
    public TemplateText TemplateOf(SourceString text) => templates[text];

    /// <summary>Every template of the request.</summary>
    public IEnumerable<TemplateText> Templates =>
        new[] { Url, Method }.OfType<TemplateText>().Concat(Headers.Select(header => header.Value)).Concat(templates.Values);

    private static IEnumerable<HeaderDefinition> ReadHeaders(ObjectReader reader)
    {
        if (reader.Object("httpHeaders") is not { } headers)
            yield break;
        foreach (var member in headers.Node.Members)
        {
            if (member.Value is SourceString)
                yield return new HeaderDefinition(member.Name, member.NameLocation, headers.Template(member.Name)!);
            else if (member.Value is not SourceNull)
                headers.Template(member.Name);
        }
    }

    private void AddTemplates(SourceNode node)
    {
        switch (node)
        {
            case SourceString text:
                templates[text] = new TemplateText(text);
                break;
            case SourceObject value:
                foreach (var member in value.Members)
                    AddTemplates(member.Value);
                break;
            case SourceArray array:
                foreach (var item in array.Items)
                    AddTemplates(item);
                break;
        }
    }
}
