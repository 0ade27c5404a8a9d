namespace OpsRampHarness.Connector.Linting;

/// <summary>What an operation of the target reads as its body.</summary>
public enum TargetBody
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One JSON object.</summary>
    JsonObject,

    /// <summary>A JSON array of objects.</summary>
    JsonArray,

    /// <summary>Form fields.</summary>
    Form,
}
