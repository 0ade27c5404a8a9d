namespace OpsRampHarness.Connector.Definitions;

/// <summary>The type after <c>~#~</c>: char, date, bool, boolList, listAsString, json (vendor-documented), epochdate and int (seen).</summary>
public enum ColumnType
{
    /// <summary>Text as it is.</summary>
    Text,

    /// <summary>A date, read with the import's date format.</summary>
    Date,

    /// <summary>Seconds or milliseconds since 1970.</summary>
    EpochDate,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>True when a list has an element.</summary>
    BoolList,

    /// <summary>The elements of a list, divided by commas.</summary>
    ListAsString,

    /// <summary>The value as JSON.</summary>
    Json,

    /// <summary>A whole number.</summary>
    WholeNumber,
}
