namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A Java regular expression as .NET writes it.</summary>
/// <param name="Pattern">The expression; each capturing group bears its Java number.</param>
/// <param name="Groups">The numbers of named groups.</param>
/// <param name="GroupCount">How many groups capture.</param>
internal sealed record RegexTranslation(string Pattern, IReadOnlyDictionary<string, int> Groups, int GroupCount);
