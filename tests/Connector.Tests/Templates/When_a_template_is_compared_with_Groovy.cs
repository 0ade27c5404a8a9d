using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_a_template_is_compared_with_Groovy
{
    [TestCaseSource(typeof(TemplateCase), nameof(TemplateCase.All))]
    public void Should_print_the_same_or_fail_in_the_same_way(TemplateCase expected)
    {
        ArgumentNullException.ThrowIfNull(expected);

        var result = expected.Evaluate();

        (result.Text, result.Error?.Kind.Name()).Should().Be((expected.Result, expected.Error), because: $"of {expected.Template} {result.Error?.Message}");
    }

    [TestCaseSource(typeof(TemplateCase), nameof(TemplateCase.All))]
    public void Should_print_back_as_a_template_that_means_the_same(TemplateCase expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (!Template.TryParse(expected.Template, out var template, out _))
            return;

        var printed = template.Print();

        Template.TryParse(printed, out var again, out var error).Should().BeTrue(because: $"{printed} {error?.Message}");
        again!.Print().Should().Be(printed);
        var result = expected.Evaluate(printed);
        (result.Text, result.Error?.Kind.Name()).Should().Be((expected.Result, expected.Error), because: printed);
    }

    [Test]
    public void Should_have_each_case_once() => TemplateCase.All.Select(given => given.Id).Should().OnlyHaveUniqueItems();
}
