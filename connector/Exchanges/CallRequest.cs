using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A call to be made with an authentication.</summary>
internal sealed record CallRequest
{
    public required ExchangePurpose Purpose { get; init; }

    public required string Attribute { get; init; }

    public required string Call { get; init; }

    public required SourceLocation Location { get; init; }

    public required ChangeSource MadeFor { get; init; }

    public required HttpDefinition Http { get; init; }

    /// <summary>The authentication's name; null when the JSON names none.</summary>
    public required Setting<string>? Connection { get; init; }

    public required VerdictDefinition Verdict { get; init; }

    public required IReadOnlyDictionary<string, object?> Bindings { get; init; }

    public RequestAdjustment Adjustment { get; init; } = RequestAdjustment.None;
}
