using System.Text.Json.Serialization;

namespace OpsRampHarness.Connector.Packs;

/// <summary>How bad a problem or a lint finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Worth knowing; nothing goes wrong because of it.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>May go wrong, or makes something else go unnoticed.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Will go wrong.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
