namespace OpsRampHarness.MockServer.Reference;

/// <summary>A time zone as users hold it.</summary>
/// <param name="Id">Number as text; null for a zone that is not configured.</param>
/// <param name="Name">Name such as <c>Europe/Paris</c>.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Code">Code such as <c>WEST</c>; not unique.</param>
public sealed record UserTimeZone(string? Id, string? Name, string? Label, string? Code);
