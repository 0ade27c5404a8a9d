using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>
/// Finds every text of a pack that EIC evaluates as a template: url, method, parameters, headers, conditions, nextUrlPath, computed columns,
/// computed ids (vendor-documented). Names of members are not templates.
/// </summary>
internal static class PackTemplates
{
    private static readonly string[] Identifiers = ["accountIdPath", "ticketidPath"];

    public static IReadOnlyList<PackTemplate> Of(Pack pack, IReadOnlyList<PackCall> calls)
    {
        var found = new List<PackTemplate>();
        foreach (var call in calls)
            AddOfCall(call, found);
        foreach (var attribute in pack.Attributes)
            AddOfAttribute(attribute, found);
        return found;
    }

    private static void AddOfCall(PackCall call, List<PackTemplate> found)
    {
        Add(call.Url, TemplateRole.Url);
        Add(call.Method, TemplateRole.Method);
        foreach (var header in call.Headers?.Members ?? [])
            Add(header.Value, TemplateRole.Header);
        foreach (var text in call.Parameters?.Texts() ?? [])
            Add(text, TemplateRole.Body);
        Add(call.Node.Find("callCondition"), TemplateRole.Condition);
        Add(call.Node.Find("ticketidPath"), TemplateRole.Identifier);
        Add(call.Node.FindObject("pagination")?.FindObject("nextUrl")?.Find("nextUrlPath"), TemplateRole.NextUrl);
        Add(call.Kind == CallKind.Token ? call.Node.Find("cookies") : null, TemplateRole.Header);
        if (call.IsImport)
            AddColumns(call.Attribute, call, call.Node.FindObject("colsToPropsMap"), found);

        void Add(SourceNode? node, TemplateRole role)
        {
            if (node is SourceString text)
                found.Add(new PackTemplate(call.Attribute, call, role, text, 0));
        }
    }

    private static void AddOfAttribute(PackAttribute attribute, List<PackTemplate> found)
    {
        foreach (var name in Identifiers)
        {
            if (attribute.Root.FindString(name) is { } text && Constant(text) is { } start)
                found.Add(new PackTemplate(attribute, null, TemplateRole.Identifier, text, start));
        }

        AddColumns(attribute, null, attribute.Root.FindObject("responseColsToPropsMap"), found);
    }

    private static void AddColumns(PackAttribute attribute, PackCall? call, SourceObject? map, List<PackTemplate> found)
    {
        foreach (var column in MappedColumn.Of(map))
        {
            if (column.IsComputed)
                found.Add(new PackTemplate(attribute, call, TemplateRole.Column, column.Text, column.IsConstant ? MappedColumn.Constant.Length : 0, column.Path.Length));
        }
    }

    private static int? Constant(SourceString text)
    {
        if (text.Value.StartsWith(MappedColumn.Constant, StringComparison.Ordinal))
            return MappedColumn.Constant.Length;
        return text.Value.Contains("${", StringComparison.Ordinal) ? 0 : null;
    }
}
