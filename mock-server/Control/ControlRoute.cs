using System.Text.Json.Serialization.Metadata;

namespace OpsRampHarness.MockServer.Control;

/// <summary>One operation of the control surface.</summary>
internal sealed record ControlRoute(string Operation, string Method, string Template, string Summary, Func<ControlCall, ControlReply> Serve)
{
    /// <summary>Where the control surface begins.</summary>
    public const string Root = "/_harness";

    /// <summary>Says what the body holds, for whoever describes it: knowing all types would take half the time of starting. Null for none.</summary>
    public Func<JsonTypeInfo>? Request { get; init; }

    /// <summary>Says what the answer holds; null for none.</summary>
    public Func<JsonTypeInfo>? Response { get; init; }

    /// <summary>Query parameters with what they say.</summary>
    public IReadOnlyList<(string Name, string Description)> Query { get; init; } = [];

    /// <summary>Whether the call is about one workspace.</summary>
    public bool OfWorkspace { get; init; } = true;
}
