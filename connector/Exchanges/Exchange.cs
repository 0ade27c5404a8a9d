using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>One HTTP request of the connector and what came of it.</summary>
public sealed record Exchange
{
    /// <summary>Its number, from 1, in the order of sending.</summary>
    public required int Number { get; init; }

    /// <summary>Why it was made.</summary>
    public required ExchangePurpose Purpose { get; init; }

    /// <summary>The attribute that describes it.</summary>
    public required string Attribute { get; init; }

    /// <summary>The call's name, or the authentication's for a token.</summary>
    public required string Call { get; init; }

    /// <summary>Where the call stands in the pack.</summary>
    public required SourceLocation? Location { get; init; }

    /// <summary>The job or task it was made for.</summary>
    public required string MadeFor { get; init; }

    /// <summary>The request; null when a template failed before there was one.</summary>
    public RenderedRequest? Request { get; init; }

    /// <summary>What became of it.</summary>
    public required ExchangeOutcome Outcome { get; init; }

    /// <summary>The response, when one came.</summary>
    public ResponseRecord? Response { get; init; }

    /// <summary>Why there is no response.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>Whether EIC takes the call for done.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the connector decided before and after.</summary>
    public IReadOnlyList<TraceStep> Steps { get; init; } = [];

    /// <summary>The rows its answer changed, by kind; what is missing from an import, and whom an account belongs to, follows from all answers together and stands in none.</summary>
    public IReadOnlyList<ChangedRows> Rows { get; init; } = [];

    /// <summary>When it was sent, on the world's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>How long the answer took, on the world's clock.</summary>
    public required TimeSpan Duration { get; init; }
}
