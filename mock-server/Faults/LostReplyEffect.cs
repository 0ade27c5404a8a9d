namespace OpsRampHarness.MockServer.Faults;

/// <summary>The operation is carried out, and then the connection breaks: the caller cannot know.</summary>
public sealed record LostReplyEffect : FaultEffect;
