using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

public sealed class When_tracing_templates
{
    [Test]
    public void Should_tell_what_each_hole_became_and_read()
    {
        var result = When_evaluating_templates.Evaluate("a ${number + 1}, ${user.customproperty7 ?: response.roles[0].id.toUpperCase()}!");

        result.Text.Should().Be("a 8, R1!");
        result.Holes.Select(hole => (hole.Source, hole.Output)).Should().Equal((new TextRange(2, 15), new TextRange(2, 3)), (new TextRange(17, 78), new TextRange(5, 7)));
        result.Holes[0].Reads.Should().Equal(new TemplateRead("number", "7"));
        result.Holes[1].Reads.Should().Equal(new TemplateRead("user.customproperty7", null), new TemplateRead("response.roles[0].id", "r1"));
    }

    [Test]
    public void Should_count_what_is_read_while_printing_to_the_hole_that_prints()
    {
        var result = When_evaluating_templates.Evaluate("${-> user.email} ${number}<% def later = { %>[${text.size()}]<% } %>${later(); response.id}");

        result.Text.Should().Be("ann@example.com 7[9]R1");
        result.Holes.Select(hole => (hole.Output, string.Join(' ', hole.Reads.Select(read => read.Path)))).Should().Equal(
            (new TextRange(0, 15), "user.email"), (new TextRange(16, 17), "number"), (new TextRange(18, 19), "text"), (new TextRange(20, 22), "response.id"));
    }

    [Test]
    public void Should_not_remember_an_evaluation_in_the_next()
    {
        Template.TryParse("${x = 1}${y == null ? 'new' : 'old'}${if (fail) { def z = 2; out << 'lost'; 1 / 0 }}", out var template, out _).Should().BeTrue();
        var outcomes = new[] { false, true, false }.Select(fail =>
            template!.Evaluate(new Dictionary<string, object?> { ["y"] = null, ["fail"] = fail }, new TemplateContext { MaximumSteps = 40 })).ToList();

        outcomes.Select(outcome => outcome.Text).Should().Equal("1newnull", null, "1newnull");
        outcomes[1].Error!.Kind.Should().Be(TemplateErrorKind.Arithmetic);
    }

    [TestCase("${user.email} $account.accountID", "user.email@2 account.accountID@15")]
    [TestCase("${a?.b.trim() + c['d'][0].e}", "a.b@2 c.d[0].e@16")]
    [TestCase("${if (a.b) { [x: c.d] } else { new String(e) }}", "a.b@6 c.d@17 e@42")]
    [TestCase("${list.findAll{it.id != own.id}.collect{ r -> r.name }}", "list@2 own.id@24")]
    [TestCase("${def x = user.a; x.b + Math.max(n, 1)}", "user.a@10 n@33")]
    [TestCase("${(a.b).c + map[key.name].z}", "a.b.c@3 map@12 key.name@16")]
    public void Should_list_the_bindings_before_anything_is_bound(string source, string expected)
    {
        Template.TryParse(source, out var template, out _).Should().BeTrue();

        string.Join(' ', template!.Bindings.Select(binding => $"{binding.Path}@{binding.Offset}")).Should().Be(expected);
    }

    [Test]
    public void Should_list_the_holes()
    {
        Template.TryParse("a ${b} $c.d.", out var template, out _).Should().BeTrue();

        template!.Holes.Should().Equal(new TextRange(2, 6), new TextRange(7, 11));
    }

    [Test]
    public void Should_give_line_and_column_of_an_error()
    {
        var error = When_evaluating_templates.Evaluate("a\nbc ${usr.email}").Error!;

        (error.Line, error.Column).Should().Be((2, 6));
        error.Message.Should().Be("Nothing is bound to 'usr'. Was 'user' meant?");
    }

    [TestCase("${numbers.collect{ a -> numbers.collect{ b -> numbers.collect{ c -> a * b * c } } }}")]
    [TestCase("${'x' * 1000}")]
    [TestCase("${def a = []; def b = [a]; a.add(b); a}")]
    [TestCase("${while (true) { }}")]
    [TestCase("${1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1}")]
    public void Should_stop_at_its_limits(string source)
    {
        var context = new TemplateContext { MaximumSteps = 100, MaximumDepth = 30, MaximumOutput = 500 };

        When_evaluating_templates.Evaluate(source, context).Error!.Kind.Should().Be(TemplateErrorKind.Limit);
    }

    [Test]
    public void Should_know_the_classes_of_its_context()
    {
        var context = new TemplateContext
        {
            Clock = new FixedClock(),
            Seed = 1,
            DomainClasses = new Dictionary<string, Func<object?, DomainObject?>> { ["com.acme.Users"] = key => key is 1 ? (DomainObject?)SampleBindings.Create()["user"] : null },
        };
        const string Source = "${new Date()} ${com.acme.Users.get(1).email} ${com.acme.Users.get(2)} ${java.lang.Math.max(1, 2)} ${UUID.randomUUID()}";

        var text = When_evaluating_templates.Evaluate(Source, context).Text;

        text.Should().MatchRegex("^Thu Jan 01 00:00:00 UTC 1970 ann@example.com null 2 [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        When_evaluating_templates.Evaluate(Source, context).Text.Should().Be(text);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }

    [TestCase("(")]
    [TestCase("!")]
    [TestCase("[")]
    [TestCase("{")]
    [TestCase("a?")]
    [TestCase("\"${")]
    [TestCase("if(a){")]
    public void Should_refuse_endless_nesting(string opening)
    {
        var source = $"${{{string.Concat(Enumerable.Repeat(opening, 100_000))}}}";

        Template.TryParse(source, out _, out var error).Should().BeFalse();
        error!.Kind.Should().BeOneOf(TemplateErrorKind.Limit, TemplateErrorKind.Parse);
    }

    [Test]
    public void Should_survive_endless_chains()
    {
        When_evaluating_templates.Evaluate($"${{1{string.Concat(Enumerable.Repeat("+1", 100_000))}}}").Error!.Kind.Should().Be(TemplateErrorKind.Limit);
        When_evaluating_templates.Evaluate($"${{user{string.Concat(Enumerable.Repeat(".a", 100_000))}}}").Error!.Kind.Should().Be(TemplateErrorKind.Limit);
    }
}
