namespace OpsRampHarness.Connector.Identity;

/// <summary>What a column holds; decides which value a template sees when it reads it.</summary>
public enum ColumnKind
{
    /// <summary>Text, bound as a string.</summary>
    Text,

    /// <summary>A whole number, bound as one when its text is one.</summary>
    Number,

    /// <summary>A moment, stored as ISO 8601 in UTC and bound as a Java date.</summary>
    Date,
}
