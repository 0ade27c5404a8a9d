namespace OpsRampHarness.Connector.Tests.Linting;

/// <summary>A mistake planted in the clean pack, or something that looks like one and is none.</summary>
/// <param name="Rule">The rule it is about.</param>
/// <param name="IsBad">Whether the rule must find it.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Texts">The pack's files.</param>
/// <param name="At">What stands at the place of the finding; null when that does not matter.</param>
public sealed record LintCase(string Rule, bool IsBad, string Title, IReadOnlyDictionary<string, string> Texts, string? At)
{
    public override string ToString() => $"{Rule} {(IsBad ? "finds" : "accepts")} {Title}";
}
