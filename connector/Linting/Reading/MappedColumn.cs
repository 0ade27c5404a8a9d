using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>One line of a <c>colsToPropsMap</c>: <c>"column": "path~#~type"</c>.</summary>
/// <param name="Member">The line.</param>
/// <param name="Text">Its value.</param>
internal sealed record MappedColumn(SourceMember Member, SourceString Text)
{
    public const string Separator = "~#~";
    public const string Constant = "#CONST#";
    public const string StoreMapping = "STORE#ACC#ENT#MAPPINGINFO";

    public string Column => Member.Name;

    /// <summary>What stands before the type.</summary>
    public string Path => Text.Value.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? Text.Value[..end] : Text.Value;

    /// <summary>What stands behind the separator; null when there is none.</summary>
    public string? Type => Text.Value.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? Text.Value[(end + Separator.Length)..] : null;

    public bool IsConstant => Path.StartsWith(Constant, StringComparison.Ordinal);

    public bool IsComputed => IsConstant || Path.Contains("${", StringComparison.Ordinal);

    public bool StoresMapping => Path == StoreMapping;

    /// <summary>True when the value is read from the record.</summary>
    public bool IsPlainPath => !IsComputed && !StoresMapping;

    public bool Is(string column) => string.Equals(Column, column, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of a map that are texts.</summary>
    public static IReadOnlyList<MappedColumn> Of(SourceObject? map)
    {
        var columns = new List<MappedColumn>();
        foreach (var member in map?.Members ?? [])
        {
            if (member.Value is SourceString text)
                columns.Add(new MappedColumn(member, text));
        }

        return columns;
    }
}
