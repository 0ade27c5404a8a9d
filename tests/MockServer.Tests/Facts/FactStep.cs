namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>One line of a case: a call with its answer, or something done to the world.</summary>
/// <param name="Line">The line as written: method and path, or a word of the runner such as <c>ADVANCE 60</c>.</param>
/// <param name="Headers">Headers to send; one without a value is not sent although others are.</param>
/// <param name="Body">Body to send; null for none.</param>
/// <param name="Answer">What must come back; null where nothing is called.</param>
internal sealed record FactStep(string Line, IReadOnlyList<(string Name, string? Value)> Headers, string? Body, FactAnswer? Answer);

/// <summary>What a call must answer.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Headers with their values; null for one that must be absent.</param>
/// <param name="Body">The body, with blanks to fill in; empty for none.</param>
internal sealed record FactAnswer(int Status, IReadOnlyList<(string Name, string? Value)> Headers, string Body);
