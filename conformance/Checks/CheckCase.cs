namespace OpsRampHarness.Conformance.Checks;

/// <summary>One case of a check: what to play, or why there is nothing to play.</summary>
public sealed record CheckCase
{
    private CheckCase(string variant, string? operation) => (Variant, Operation) = (variant, operation);

    /// <summary>The variant, such as <c>users=101</c>; empty when the check has one case only.</summary>
    public string Variant { get; }

    /// <summary>The documented operation it exercises; null when it spans several.</summary>
    public string? Operation { get; }

    /// <summary>The smallest matrix it belongs to.</summary>
    public Matrix Matrix { get; private init; }

    /// <summary>Plays it; null when it is skipped.</summary>
    public Func<CaseContext, Task>? Play { get; private init; }

    /// <summary>Why it is skipped: a stable code and a sentence; null when it is played.</summary>
    public (string Reason, string Message)? Skip { get; private init; }

    /// <summary>A case to be played.</summary>
    public static CheckCase Of(string variant, string? operation, Func<CaseContext, Task> play) =>
        new(variant, operation) { Play = play };

    /// <summary>A case that the pack gives nothing to play for.</summary>
    public static CheckCase Skipped(string variant, string? operation, string reason, string message) =>
        new(variant, operation) { Skip = (reason, message) };

    /// <summary>The same case, played in the full matrix only.</summary>
    public CheckCase InFullMatrix() => this with { Matrix = Matrix.Full };
}
