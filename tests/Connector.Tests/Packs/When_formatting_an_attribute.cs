using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_formatting_an_attribute
{
    [Test]
    public void Should_not_change_a_pack_that_is_laid_out_well()
    {
        foreach (var attribute in PackReader.Read(Repository.Fixture("completed")).Pack!.Attributes)
            PackFormatter.Format(attribute).TrimEnd('\n').Should().Be(attribute.Text.TrimEnd('\n'), attribute.Name);
    }

    [Test]
    public void Should_keep_the_spelling_of_every_value()
        => Format("{\"b\\u0041\" :[1.0 ,{ }, [ ],-0e1,true,null],\r\n\"a\":\"{\\\"x\\\":  1,\\u00e9\\/}\"}").Should().Be(
            """
            {
              "b\u0041": [
                1.0,
                {},
                [],
                -0e1,
                true,
                null
              ],
              "a": "{\"x\":  1,\u00e9\/}"
            }

            """);

    [Test]
    public void Should_change_nothing_the_second_time()
    {
        var once = Format("{\"a\":{\"b\":[{\"c\":1}]}}", 4);
        Format(once, 4).Should().Be(once);
    }

    [Test]
    public void Should_sort_members_but_not_where_order_may_count()
        => Format("{\"b\":1,\"a\":{\"d\":1,\"c\":2},\"call\":{\"z\":{\"y\":1,\"x\":2},\"w\":{}}}", 0, sort: true).Replace("\n", "", StringComparison.Ordinal)
            .Should().Be("""{"a": {"c": 2,"d": 1},"b": 1,"call": {"z": {"x": 2,"y": 1},"w": {}}}""");

    [TestCase(-1)]
    [TestCase(9)]
    public void Should_refuse_an_indentation_nobody_wants(int indentation)
        => FluentActions.Invoking(() => Format("{}", indentation)).Should().Throw<ArgumentOutOfRangeException>();

    private static string Format(string text, int indentation = 2, bool sort = false)
        => PackFormatter.Format(MemoryPack.Read(("ConfigJSON.json", text)).Pack!.Find("ConfigJSON")!, indentation, sort);
}
