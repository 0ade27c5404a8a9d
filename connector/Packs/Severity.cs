namespace OpsRampHarness.Connector.Packs;

/// <summary>How bad a problem or a lint finding is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing goes wrong because of it.</summary>
    Note,

    /// <summary>May go wrong, or makes something else go unnoticed.</summary>
    Warning,

    /// <summary>Will go wrong.</summary>
    Error,
}
