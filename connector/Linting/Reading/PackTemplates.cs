using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>
/// Finds every text of a pack that EIC evaluates as a template: url, method, parameters, headers, conditions, nextUrlPath, computed columns,
/// computed ids (vendor-documented). Names of members are not templates.
/// </summary>
internal static class PackTemplates
{
    public static IEnumerable<PackTemplate> Of(Pack pack, IReadOnlyList<PackCall> calls)
        => calls.SelectMany(OfCall).Concat(pack.Attributes.SelectMany(OfAttribute));

    private static IEnumerable<PackTemplate> OfCall(PackCall call)
    {
        var found = new List<PackTemplate>();
        Add(call.Url, TemplateRole.Url);
        Add(call.Method, TemplateRole.Method);
        foreach (var header in call.Headers?.Members ?? [])
            Add(header.Value, TemplateRole.Header);
        foreach (var text in Strings(call.Parameters))
            Add(text, TemplateRole.Body);
        Add(call.Node.Find("callCondition"), TemplateRole.Condition);
        Add(call.Node.Find("ticketidPath"), TemplateRole.Identifier);
        Add(call.Node.FindObject("pagination")?.FindObject("nextUrl")?.Find("nextUrlPath"), TemplateRole.NextUrl);
        Add(call.Kind == CallKind.Token ? call.Node.Find("cookies") : null, TemplateRole.Header);
        if (call.IsImport)
            found.AddRange(Columns(call.Attribute, call, call.Node.FindObject("colsToPropsMap")));
        return found;

        void Add(SourceNode? node, TemplateRole role)
        {
            if (node is SourceString text)
                found.Add(new PackTemplate(call.Attribute, call, role, text, 0));
        }
    }

    private static IEnumerable<PackTemplate> OfAttribute(PackAttribute attribute)
    {
        foreach (var name in new[] { "accountIdPath", "ticketidPath" })
        {
            if (attribute.Root.FindString(name) is { } text && Constant(text) is { } start)
                yield return new PackTemplate(attribute, null, TemplateRole.Identifier, text, start);
        }

        foreach (var column in Columns(attribute, null, attribute.Root.FindObject("responseColsToPropsMap")))
            yield return column;
    }

    private static IEnumerable<PackTemplate> Columns(PackAttribute attribute, PackCall? call, SourceObject? map)
        => MappedColumn.Of(map).Where(column => column.IsComputed)
            .Select(column => new PackTemplate(attribute, call, TemplateRole.Column, column.Text, column.IsConstant ? MappedColumn.Constant.Length : 0, column.Path.Length));

    private static int? Constant(SourceString text)
    {
        if (text.Value.StartsWith(MappedColumn.Constant, StringComparison.Ordinal))
            return MappedColumn.Constant.Length;
        return text.Value.Contains("${", StringComparison.Ordinal) ? 0 : null;
    }

    private static IEnumerable<SourceString> Strings(SourceNode? node) => node switch
    {
        SourceString text => [text],
        SourceObject json => json.Members.SelectMany(member => Strings(member.Value)),
        SourceArray array => array.Items.SelectMany(Strings),
        _ => [],
    };
}
