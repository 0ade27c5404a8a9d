using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_evaluating_templates
{
    [TestCase("${usr}", TemplateErrorKind.MissingVariable, 2)]
    [TestCase("${user.emial}", TemplateErrorKind.MissingProperty, 7)]
    [TestCase("${'a'.name}", TemplateErrorKind.MissingProperty, 6)]
    [TestCase("${nothing.email}", TemplateErrorKind.NullReference, 10)]
    [TestCase("${user.customproperty7.trim()}", TemplateErrorKind.NullReference, 23)]
    [TestCase("${nothing + 1}", TemplateErrorKind.NullReference, 10)]
    [TestCase("${1 < [2]}", TemplateErrorKind.Type, 4)]
    [TestCase("${'a' as Integer}", TemplateErrorKind.Argument, 6)]
    [TestCase("${throw new RuntimeException('x')}", TemplateErrorKind.Thrown, 2)]
    [TestCase("<% def x = %>", TemplateErrorKind.Parse, 13)]
    [TestCase("${'a'.contains(null)}", TemplateErrorKind.NullReference, 6)]
    [TestCase("${'a'.lenght()}", TemplateErrorKind.MissingMethod, 6)]
    [TestCase("${'a'.substring('b')}", TemplateErrorKind.MissingMethod, 6)]
    [TestCase("${'a'.substring(2)}", TemplateErrorKind.Index, 6)]
    [TestCase("${1 / 0}", TemplateErrorKind.Arithmetic, 4)]
    [TestCase("${Math.addExact(2147483647, 1)}", TemplateErrorKind.Arithmetic, 7)]
    [TestCase("${new Thread()}", TemplateErrorKind.Unsupported, 6)]
    [TestCase("${user.email", TemplateErrorKind.Parse, 0)]
    [TestCase("${1 +}", TemplateErrorKind.Parse, 5)]
    [TestCase("${'a}", TemplateErrorKind.Parse, 2)]
    [TestCase("costs $5", TemplateErrorKind.Parse, 6)]
    [TestCase(@"\d", TemplateErrorKind.Parse, 0)]
    public void Should_say_what_fails_and_where(string source, TemplateErrorKind kind, int offset)
    {
        var result = Evaluate(source);

        result.Text.Should().BeNull();
        result.Error.Should().NotBeNull();
        (result.Error!.Kind, result.Error.Offset).Should().Be((kind, offset), because: result.Error.Message);
    }

    internal static TemplateResult Evaluate(string source, TemplateContext? context = null) =>
        Template.TryParse(source, out var template, out var error)
            ? TemplateCase.Sound(template!.Evaluate(SampleBindings.Create(), context ?? new TemplateContext()))
            : TemplateResult.Of(error);
}
