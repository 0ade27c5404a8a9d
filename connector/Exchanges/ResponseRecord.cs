namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A response as it is recorded: secrets replaced, a long body cut.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers, in the order received.</param>
/// <param name="Body">The body's text; only its head when it is longer than the recording limit.</param>
/// <param name="BodyLength">The length of the whole body in bytes.</param>
/// <param name="BodySha256">The SHA-256 of the whole body, lower-case hexadecimal.</param>
public sealed record ResponseRecord(
    int Status, IReadOnlyList<(string Name, string Value)> Headers, string Body, long BodyLength, string BodySha256);
