using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One line of a colsToPropsMap: <c>"column": "path~#~type"</c>.</summary>
public sealed class ColumnMapping
{
    private const string Separator = "~#~";
    private const string Constant = "#CONST#";
    private const string MappingInformationMark = "STORE#ACC#ENT#MAPPINGINFO";

    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["char"] = ColumnType.Text,
        ["date"] = ColumnType.Date,
        ["epochdate"] = ColumnType.EpochDate,
        ["bool"] = ColumnType.Bool,
        ["boolList"] = ColumnType.BoolList,
        ["listAsString"] = ColumnType.ListAsString,
        ["json"] = ColumnType.Json,
        ["int"] = ColumnType.WholeNumber,
    };

    private ColumnMapping(Column column, SourceLocation location, SourceString node, ColumnType type)
    {
        Column = column;
        Location = location;
        Node = node;
        Type = type;
    }

    /// <summary>The EIC column that is filled.</summary>
    public Column Column { get; }

    /// <summary>Where the column's name stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The right-hand side.</summary>
    public SourceString Node { get; }

    /// <summary>The type.</summary>
    public ColumnType Type { get; }

    /// <summary>Where in a record the value stands; null when the value is computed.</summary>
    public PropertyPath? Path { get; private init; }

    /// <summary>What computes the value: <c>#CONST#</c>, or a right-hand side that is a hole; null when it is read.</summary>
    public TemplateText? Computed { get; private init; }

    /// <summary>Whether the column takes the mapping information of the record instead of a value.</summary>
    public bool IsMappingInformation { get; private init; }

    internal static IReadOnlyList<ColumnMapping> Read(ObjectReader? reader, ColumnCatalogue catalogue)
    {
        if (reader is null)
            return [];

        var mappings = new Dictionary<string, ColumnMapping>(StringComparer.Ordinal);
        foreach (var member in reader.Node.Members)
        {
            if (Read(member, catalogue, reader.Problems) is { } mapping)
                mappings[mapping.Column.Name] = mapping;
        }

        return [.. mappings.Values];
    }

    private static ColumnMapping? Read(SourceMember member, ColumnCatalogue catalogue, List<Diagnostic> problems)
    {
        if (!catalogue.TryFind(member.Name, out var column))
        {
            problems.Add(Diagnostic.Error(
                "definition/unknown-column",
                member.NameLocation,
                $"'{member.Name}' is no column of an EIC {catalogue.Table}.",
                "EIC has nowhere to put the value; the mapping has no effect.",
                "Map to a column of the list, such as a customproperty."));
            return null;
        }

        if (member.Value is not SourceString text)
        {
            problems.Add(Diagnostic.Error(
                "definition/mapping-not-text",
                member.Value.Location,
                $"The mapping of '{member.Name}' is not a text.",
                "EIC cannot read the mapping; the column stays empty.",
                "Write \"path~#~char\"."));
            return null;
        }

        var end = text.Value.LastIndexOf(Separator, StringComparison.Ordinal);
        var source = end < 0 ? text.Value : text.Value[..end];
        var type = ReadType(text, end, problems);
        if (source == MappingInformationMark)
            return new ColumnMapping(column, member.NameLocation, text, type) { IsMappingInformation = true };
        if (source.StartsWith(Constant, StringComparison.Ordinal))
            return new ColumnMapping(column, member.NameLocation, text, type) { Computed = new TemplateText(text, Constant.Length, source.Length - Constant.Length) };
        if (source.TrimStart().StartsWith("${", StringComparison.Ordinal))
            return new ColumnMapping(column, member.NameLocation, text, type) { Computed = new TemplateText(text, 0, source.Length) };
        return new ColumnMapping(column, member.NameLocation, text, type) { Path = PropertyPath.Parse(source) };
    }

    private static ColumnType ReadType(SourceString text, int separator, List<Diagnostic> problems)
    {
        var name = separator < 0 ? "" : text.Value[(separator + Separator.Length)..].Trim();
        if (Types.TryGetValue(name, out var type))
            return type;

        problems.Add(Diagnostic.Warning(
            "definition/column-type",
            text.Location,
            separator < 0 ? $"'{text.Value}' has no type after '{Separator}'." : $"'{name}' is no column type.",
            "EIC takes the value as text.",
            $"End the mapping with '{Separator}char'."));
        return ColumnType.Text;
    }
}
