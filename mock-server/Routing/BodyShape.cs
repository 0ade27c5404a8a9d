namespace OpsRampHarness.MockServer.Routing;

/// <summary>What an operation reads as its request body.</summary>
public enum BodyShape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One JSON object.</summary>
    JsonObject,

    /// <summary>A bare JSON array of objects.</summary>
    JsonArray,

    /// <summary>A URL-encoded form.</summary>
    Form,
}
