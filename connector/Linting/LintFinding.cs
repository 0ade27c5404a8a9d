using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting;

/// <summary>Something wrong with a pack that can be seen without running it.</summary>
/// <param name="Rule">Id of the rule, <c>family/name</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, with the bad text quoted.</param>
/// <param name="Consequence">What EIC does because of it; null when the message says so.</param>
/// <param name="Fix">How to mend it.</param>
/// <param name="Location">Where; null when it is about something that is missing altogether.</param>
/// <param name="Edit">The change that mends it without any doubt; null when only the author can decide.</param>
public sealed record LintFinding(
    string Rule, Severity Severity, string Message, string? Consequence, string Fix, SourceLocation? Location, TextEdit? Edit = null)
{
    /// <summary>What reading the files found, as a finding.</summary>
    internal static LintFinding Of(PackProblem problem)
        => new(problem.Id, problem.Severity, problem.Message, null, problem.Fix, problem.Location, problem.Edit);
}
