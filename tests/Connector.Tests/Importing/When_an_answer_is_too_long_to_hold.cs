using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Importing;

/// <summary>Such an answer lies in a file and is read record by record; what comes of it must be what would come of it in memory.</summary>
public sealed class When_an_answer_is_too_long_to_hold
{
    [TestCase("", "[{\"a\": 1}, 2, null, [3, [4]], \"\\u00e9\\\"\"]")]
    [TestCase("rows", """{"total": 2, "rows": [{"rows": [1]}, {"rows": []}], "next": {"rows": 1}}""")]
    [TestCase("data.list", """{"list": [1], "data": {"x": [0], "list": [{"y": {"z": "é"}}]}}""")]
    [TestCase("data[1].list", """{"data": [{"list": [1]}, {"list": [2, 3]}, {"list": [4]}]}""")]
    [TestCase("data[1]", """{"data": [[1], [2, 3], [4]]}""")]
    [TestCase("odata~dot#rows", """{"odata.rows": [7], "odata": {"rows": [8]}}""")]
    [TestCase("rows", """{"rows": [1, 2], "rows": [3]}""")]
    [TestCase("rows", """{"rows": {"id": 1}}""")]
    [TestCase("rows", """{"rows": null}""")]
    [TestCase("rows", """{"other": [1]}""")]
    [TestCase("", """{"id": "one"}""")]
    [TestCase("rows", "[]")]
    [TestCase("", "")]
    [TestCase("", "<people/>")]
    [TestCase("rows", """{"rows": [1, 2}""")]
    [TestCase("rows", """{"rows": [1, 2]} trailing""")]
    [TestCase("rows", """{"rows": [1, 2]""")]
    public async Task Should_find_the_same_records(string list, string body) => await Compare(list, Encoding.UTF8.GetBytes(body));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Should_find_the_same_records_in_an_answer_of_any_shape(int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < 60; number++)
        {
            var body = Encoding.UTF8.GetBytes($$"""{"before": {{Value(random, 3)}}, "data": {"rows": [{{string.Join(", ", Enumerable.Range(0, random.Next(40)).Select(_ => Value(random, 3)))}}]}, "after": {{Value(random, 3)}}}""");
            await Compare("data.rows", body);
            await Compare("data.rows", body[..random.Next(body.Length)]);
        }
    }

    [Test]
    public async Task Should_read_a_record_that_is_longer_than_what_is_read_at_once()
    {
        var text = new string('x', 300_000);

        await Compare("rows", Encoding.UTF8.GetBytes($$"""{"rows": [{"a": "{{text}}"}, {"b": ["{{text}}", 1]}, 5], "note": "{{text}}"}"""));
    }

    [Test]
    public async Task Should_say_how_long_an_answer_may_be()
    {
        using var stream = new MemoryStream(new byte[100]);

        (await SpooledBody.KeepAsync(new byte[10], stream, 109, CancellationToken.None)).Should().BeNull();
    }

    private static async Task Compare(string list, byte[] body)
    {
        using var rest = new MemoryStream(body, body.Length / 2, body.Length - (body.Length / 2));
        var path = PropertyPath.Parse(list);
        using var held = new ResponseContent(200, "OK", [], body);
        using var spooled = new ResponseContent(200, "OK", [], (await SpooledBody.KeepAsync(body[..(body.Length / 2)], rest, long.MaxValue, CancellationToken.None))!, path);

        var (expected, expectedProblems) = Records(held, list);
        var (records, problems) = Records(spooled, list);

        records.Should().Equal(expected);
        problems.Should().Equal(expectedProblems);
        spooled.Sha256.Should().Be(held.Sha256);
        spooled.Length.Should().Be(body.Length);
        if (expected.Count > 0 && !(path.IsRoot && held.Json!.Value.ValueKind == JsonValueKind.Object))
            spooled.Records.Should().NotBeNull("else the answer was held after all");
    }

    private static (List<string> Records, List<string> Problems) Records(ResponseContent response, string list)
    {
        var problems = new DiagnosticBag();
        var setting = SourceReader.Read("ImportAccountEntJSON.json", JsonSerializer.Serialize(list)).Root!;
        var page = RecordList.Find(response, new Setting<string>(list, setting), setting.Location, problems);
        page.Records.Should().HaveCount(page.Records.Count);
        return ([.. page.Records.Select(record => JsonSerializer.Serialize(record))], [.. problems.All.Select(problem => problem.ToString())]);
    }

    private static string Value(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => "null",
        1 => "true",
        2 => $"{random.Next(-5, 5)}.5e{random.Next(3)}",
        3 => "\"rows\"",
        4 => $"\"{new string('é', random.Next(2000))}\"",
        5 => "\"\\\"\\\\\\u0041\\n]}\"",
        6 => $"[{string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)))}]",
        _ => $"{{{string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(index => $"\"{(index == 1 ? "rows" : $"k{index}")}\" : {Value(random, depth - 1)}"))}}}",
    };
}
