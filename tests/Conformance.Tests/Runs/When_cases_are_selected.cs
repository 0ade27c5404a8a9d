using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

internal sealed class When_cases_are_selected
{
    [TestCase("op/*", "op/update-account", "person=full", true)]
    [TestCase("op/update-account", "op/update-account", "person=full", true)]
    [TestCase("op/update-account:person=full", "op/update-account", "person=full", true)]
    [TestCase("op/update-account:person=full", "op/update-account", "person=sparse", false)]
    [TestCase("*users=101*", "law/import-complete", "users=101", true)]
    [TestCase("law/*", "op/update-account", "", false)]
    [TestCase("LAW/*", "law/import-complete", "", false)]
    public void Should_match_check_ids_and_case_ids(string glob, string check, string variant, bool included) =>
        CaseSelection.Matching(glob).Includes(check, variant).Should().Be(included);

    [Test]
    public void Should_include_everything_by_default() => CaseSelection.All.Includes("a/b", "c=d").Should().BeTrue();

    [Test]
    public void Should_leave_baseline_entries_of_other_checks_alone()
    {
        var selection = CaseSelection.Matching("op/*");

        selection.MayInclude(new KnownFailure("op/a", null, "r", "w")).Should().BeTrue();
        selection.MayInclude(new KnownFailure("law/a", "x=1", "r", "w")).Should().BeFalse();
    }
}
