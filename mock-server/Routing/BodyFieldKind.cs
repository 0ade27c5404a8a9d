namespace OpsRampHarness.MockServer.Routing;

/// <summary>What a field of a request body holds.</summary>
public enum BodyFieldKind
{
    /// <summary>A text; numbers and booleans are read as text as well.</summary>
    Text,

    /// <summary>True or false; by default their words as texts as well.</summary>
    Flag,

    /// <summary>A JSON object.</summary>
    Structure,

    /// <summary>A JSON array of objects.</summary>
    List,

    /// <summary>A JSON array of texts.</summary>
    Texts,
}
