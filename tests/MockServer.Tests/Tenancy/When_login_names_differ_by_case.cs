using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Tenancy;

internal sealed class When_login_names_differ_by_case
{
    private readonly LoginNames names = new(FidelityChoices.Default);

    [Test]
    public void Should_give_each_of_them_once()
    {
        names.TryTake("ada").Should().BeTrue();
        names.TryTake("Ada").Should().BeTrue();

        names.TryTake("ada").Should().BeFalse();
        names.TryTake("Ada").Should().BeFalse();
    }

    [Test]
    public void Should_know_the_other_when_the_first_is_released()
    {
        names.TryTake("ada");
        names.TryTake("Ada");

        names.Release("ada");

        names.TryTake("Ada").Should().BeFalse();
        names.TryTake("ada").Should().BeTrue();
    }

    [Test]
    public void Should_overlook_the_release_of_a_name_that_nobody_has()
    {
        names.TryTake("ada");

        names.Release("ADA");

        names.TryTake("ada").Should().BeFalse();
    }
}
