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

    /// <summary>Where the records of an import stand, when nothing else is read there: a body too long to hold is then read record by record.</summary>
    public PropertyPath? StreamedList { get; init; }

    public RequestAdjustment Adjustment { get; init; } = RequestAdjustment.None;
}
