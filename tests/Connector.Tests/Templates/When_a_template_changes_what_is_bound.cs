using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

/// <summary>Bound maps and lists are read in place and taken over only as far as a template needs it; a template must not be able to tell, nor may the caller.</summary>
public sealed class When_a_template_changes_what_is_bound
{
    [TestCase("<% a.x = 1 %>${b.x}", "1", TestName = "written by one name, read by the other")]
    [TestCase("${a.x}<% a.x = 1 %>${b.x}${a.x}", "null11", TestName = "read before it is written")]
    [TestCase("${a.is(b)}${a.inner.is(b.inner)}${outer.map.is(a)}", "truetruetrue", TestName = "one map by several paths is one map")]
    [TestCase("<% def kept = a.inner; kept.x = 2 %>${a.inner.x}${a}", "2[name:n, inner:[id:7, x:2], list:[[id:8], [id:9]]]", TestName = "an inner map kept and written")]
    [TestCase("<% def kept = a.inner; a.x = 0; kept.y = 2 %>${a.inner.y}${kept.is(a.inner)}", "2true", TestName = "an inner map kept while the outer one is written")]
    [TestCase("<% a.list[0].id = 5; a.list << 3 %>${outer.map.list}", "[[id:5], [id:9], 3]", TestName = "a list written by one path, read by another")]
    [TestCase("<% a.remove('inner') %>${b.keySet()}${b.size()}${b.inner}", "[name, list]2null", TestName = "a key removed")]
    [TestCase("<% a.clear() %>${b}${b.isEmpty()}", "[:]true", TestName = "a map emptied")]
    [TestCase("<% a = [:]; a.x = 1 %>${a}${b.x}", "[x:1]null", TestName = "another value for one of the names")]
    [TestCase("${a.list.collect { it.id = it.id + 1; it.id }}${b.list*.id}", "[9, 10][9, 10]", TestName = "items written while walking over them")]
    [TestCase("${a == b}${a.inner == [id: 7]}${a.containsKey('inner')}${a.containsKey(null)}${a[null]}${a.get(1)}${a['name']}", "truetruetruefalsenullnulln", TestName = "a map only read")]
    [TestCase("<% a.z = a %>${a.z.z.name}", "n", TestName = "a map within itself")]
    [TestCase("${a.day.is(a.day)}${a.day.is(b.day)}", "truetrue", TestName = "no value at all")]
    [TestCase("${when.day.is(when.day)}${when.amount.is(when.amount)}${when.amount}", "truetrue1.50", TestName = "values that have another class in Java")]
    public void Should_be_as_if_all_names_held_objects_of_Java(string source, string expected)
    {
        Evaluate(source, Bindings()).Text.Should().Be(expected);
    }

    [TestCase("<% a.each { a.remove('list') } %>", TestName = "a map that loses a key")]
    [TestCase("<% for (entry in a) { b.x = 1 } %>", TestName = "a map that gains a key by its other name")]
    [TestCase("<% a.list.each { b.list << 1 } %>", TestName = "a list that grows by another path")]
    public void Should_notice_a_change_while_walking(string source)
    {
        Evaluate(source, Bindings()).Error!.Message.Should().Contain("changed while it was walked through");
    }

    [TestCase("<% a.x = 1; a.inner.id = 0; a.inner.more = [1]; a.list.clear(); a.list << 1; a.remove('name'); outer.clear(); others.add(1) %>")]
    [TestCase("<% a.list[1].id = 0; a.list.reverse(true); a.list[0] = null; others.sort(); others.removeAll { true } %>")]
    public void Should_leave_the_objects_of_the_caller_alone(string source)
    {
        var bindings = Bindings();
        var template = Parsed(source);
        template.Evaluate(bindings, new TemplateContext()).Error.Should().BeNull();

        bindings.Should().BeEquivalentTo(Bindings(), options => options.WithStrictOrdering());
        template.Evaluate(bindings, new TemplateContext()).Error.Should().BeNull();
        Evaluate("${a}${others}", bindings).Text.Should().Be("[name:n, inner:[id:7], list:[[id:8], [id:9]]][3, 1, 2]");
    }

    [Test]
    public void Should_read_a_map_that_holds_itself()
    {
        var map = new Dictionary<string, object?>();
        var list = new List<object?> { map };
        (map["self"], map["list"]) = (map, list);
        list.Add(list);

        Evaluate("${m.self.self.is(m)}${m.list[0].is(m)}${m.list[1].is(m.list)}", new Dictionary<string, object?> { ["m"] = map }).Text.Should().Be("truetruetrue");
    }

    private static TemplateResult Evaluate(string source, IReadOnlyDictionary<string, object?> bindings) => Parsed(source).Evaluate(bindings, new TemplateContext());

    private static Template Parsed(string source) => Template.TryParse(source, out var template, out var error) ? template : throw new AssertionException(error.Message);

    private static Dictionary<string, object?> Bindings()
    {
        var map = new Dictionary<string, object?>
        {
            ["name"] = "n",
            ["inner"] = new Dictionary<string, object?> { ["id"] = 7 },
            ["list"] = new List<object?> { new Dictionary<string, object?> { ["id"] = 8 }, new Dictionary<string, object?> { ["id"] = 9 } },
        };
        return new()
        {
            ["a"] = map,
            ["b"] = map,
            ["outer"] = new Dictionary<string, object?> { ["map"] = map },
            ["others"] = new List<object?> { 3, 1, 2 },
            ["when"] = new Dictionary<string, object?> { ["day"] = DateTimeOffset.UnixEpoch, ["amount"] = 1.50m },
        };
    }
}
