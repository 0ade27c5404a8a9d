using System.Diagnostics;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_a_template_is_hostile
{
    private static readonly TemplateContext Tight = new() { MaximumSteps = 200_000, MaximumOutput = 100_000 };

    [TestCase("${'ls'.execute().text}")]
    [TestCase("${['sh', '-c', 'id'].execute()}")]
    [TestCase("${new File('/etc/passwd').text}")]
    [TestCase("${new java.io.File('/etc/passwd')}")]
    [TestCase("${'/etc/passwd' as File}")]
    [TestCase("${new URL('http://localhost').text}")]
    [TestCase("${'http://localhost'.toURL().text}")]
    [TestCase("${new Socket('localhost', 80)}")]
    [TestCase("${System.exit(1)}")]
    [TestCase("${System.getenv('HOME')}")]
    [TestCase("${System.getProperty('user.home')}")]
    [TestCase("${System.properties}")]
    [TestCase("${Runtime.getRuntime().exec('id')}")]
    [TestCase("${new ProcessBuilder('id').start()}")]
    [TestCase("${Class.forName('java.lang.Runtime')}")]
    [TestCase("${''.class.forName('java.lang.Runtime')}")]
    [TestCase("${''.class.classLoader}")]
    [TestCase("${''.class.protectionDomain}")]
    [TestCase("${''.getClass().getMethods()}")]
    [TestCase("${''.class.getDeclaredConstructors()}")]
    [TestCase("${''.metaClass}")]
    [TestCase("${String.metaClass.foo = { 1 }}")]
    [TestCase("${this.class.classLoader}")]
    [TestCase("${getClass().classLoader}")]
    [TestCase("${evaluate('1 + 1')}")]
    [TestCase("${Eval.me('1 + 1')}")]
    [TestCase("${new GroovyShell().evaluate('1')}")]
    [TestCase("${Thread.sleep(100000)}")]
    [TestCase("${sleep(100000)}")]
    [TestCase("${Thread.start { }}")]
    [TestCase("${use(groovy.time.TimeCategory) { 1 }}")]
    [TestCase("<% import java.io.File %>${new File('/')}")]
    [TestCase("<% class Evil { } %>")]
    [TestCase("<% def evil() { } %>")]
    [TestCase("${binding.setVariable('x', 1)}")]
    [TestCase("${out = null}")]
    [TestCase("${new Object().wait()}")]
    [TestCase("${[].stream()}")]
    public void Should_refuse_what_reaches_outside(string source)
    {
        var kind = Evaluate(source).Error?.Kind;

        kind.Should().BeOneOf(TemplateErrorKind.Unsupported, TemplateErrorKind.MissingMethod, TemplateErrorKind.MissingProperty, TemplateErrorKind.MissingVariable);
    }

    [TestCase("${while (true) { }}")]
    [TestCase("${for (;;) { }}")]
    [TestCase("${def f; f = { f() }; f()}")]
    [TestCase("${def f; f = { f() + f() }; f()}")]
    [TestCase("${'x' * 1000000000}")]
    [TestCase("${def s = 'x'; while (true) { s += s }}")]
    [TestCase("${'x'.padLeft(2000000000)}")]
    [TestCase("${'x'.center(2000000000)}")]
    [TestCase("${'aaaa'.replace('a', 'b' * 90000)}")]
    [TestCase("${'a'.replaceAll('', 'x' * 99999) * 99}")]
    [TestCase("${(1..2000000000).collect { it }}")]
    [TestCase("${(1..2000000000).toList()}")]
    [TestCase("${(1..2000000000)}")]
    [TestCase("${(1L..9000000000000L)}")]
    [TestCase("${def l = []; while (true) { l << 1 }}")]
    [TestCase("${def l = [1]; while (true) { l = l + l }}")]
    [TestCase("${[1] * 2000000000}")]
    [TestCase("${new int[2000000000]}")]
    [TestCase("${Collections.nCopies(2000000000, 'x')}")]
    [TestCase("${def l = []; l[2000000000] = 1}")]
    [TestCase("${9 ** 999999999}")]
    [TestCase("${9.5 ** 999999999}")]
    [TestCase("${1.0.setScale(2000000000)}")]
    [TestCase("${1e999999999 + 1}")]
    [TestCase("${1e999999999.toPlainString()}")]
    [TestCase("${1e-999999999 / 3}")]
    [TestCase("${String.format('%2000000000d', 1)}")]
    [TestCase("${String.format('%.2000000000f', 1.5)}")]
    [TestCase("${def a = []; def b = [a]; a << b; a}")]
    [TestCase("${def a = []; def b = [a]; a << b; a.hashCode()}")]
    [TestCase("${def a = []; def b = [a]; a << b; [(a): 1]}")]
    [TestCase("${def a = []; def b = [a]; a << b; a as Set}")]
    [TestCase("${def a = []; def b = [a]; a << b; a.flatten()}")]
    [TestCase("${def a = []; def b = [a]; a << b; groovy.json.JsonOutput.toJson(a)}")]
    [TestCase("${def m = [:]; def n = [m: m]; m.n = n; m}")]
    [TestCase("${def m = [:]; def n = [m: m]; m.n = n; String.valueOf(m)}")]
    [TestCase("${2000000000.times { }}")]
    [TestCase("${1.upto(2000000000) { }}")]
    [TestCase("${[[1] * 99, [1] * 99, [1] * 99, [1] * 99, [1] * 99].combinations()}")]
    [TestCase("${[1, 2].collate(1, 0)}")]
    [TestCase("${('a' * 40) ==~ '(a+)+b'}")]
    [TestCase("${('a' * 30).replaceAll('(a|aa)+$!', '')}")]
    [TestCase("${def g; g = \"$g\"; def s = 'x'; 30.times { s = \"$s$s\" }; s}")]
    public void Should_stop_what_never_ends(string source)
    {
        var started = Stopwatch.GetTimestamp();

        var result = Evaluate(source);

        result.Error?.Kind.Should().BeOneOf(TemplateErrorKind.Limit, TemplateErrorKind.Unsupported, TemplateErrorKind.NullReference);
        Stopwatch.GetElapsedTime(started).Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [TestCase("(")]
    [TestCase("[")]
    [TestCase("{")]
    [TestCase("{->")]
    [TestCase("!")]
    [TestCase("-(")]
    [TestCase("~")]
    [TestCase("a?")]
    [TestCase("a?b:")]
    [TestCase("(int)")]
    [TestCase("new A(")]
    [TestCase("x=")]
    [TestCase("if(a)")]
    [TestCase("if(a){")]
    [TestCase("while(a)")]
    [TestCase("for(a in ")]
    [TestCase("try{")]
    [TestCase("switch(a){case 1:")]
    [TestCase("\"${")]
    [TestCase("/${")]
    [TestCase("[a:")]
    [TestCase("f(")]
    [TestCase("f{")]
    [TestCase("2**")]
    [TestCase("List<")]
    public void Should_refuse_endless_nesting(string opening)
    {
        var source = $"${{{string.Concat(Enumerable.Repeat(opening, 20_000))}}}";

        Template.TryParse(source, out _, out var error).Should().BeFalse();
        error!.Kind.Should().BeOneOf(TemplateErrorKind.Limit, TemplateErrorKind.Parse, TemplateErrorKind.Unsupported);
    }

    [TestCase("+1")]
    [TestCase(".a")]
    [TestCase("?.a")]
    [TestCase("[0]")]
    [TestCase("()")]
    [TestCase(" as String")]
    [TestCase("||1")]
    [TestCase("**1")]
    [TestCase(";1")]
    public void Should_survive_endless_chains(string link)
    {
        var result = Evaluate($"${{user{string.Concat(Enumerable.Repeat(link, 20_000))}}}");

        if (result.Error is { } error)
            error.Kind.Should().NotBe(TemplateErrorKind.Thrown);
    }

    private static TemplateResult Evaluate(string source) => When_evaluating_templates.Evaluate(source, Tight);
}
