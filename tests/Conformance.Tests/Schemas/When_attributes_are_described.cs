using System.Text.Json;
using NJsonSchema;
using OpsRampHarness.Conformance.Schemas;
using OpsRampHarness.Conformance.Tests.Commands;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Schemas;

public sealed class When_attributes_are_described
{
    private static IEnumerable<string> Attributes => AttributeNames.All;

    private static IEnumerable<TestCaseData> Texts =>
        new[] { "guide", "completed" }.SelectMany(pack => PackReader.Read(Repository.PathOf("fixtures", pack)).Pack!.Attributes
            .Select(attribute => new TestCaseData(attribute.Name, attribute.Text).SetName($"Should_accept_the_{attribute.Name}_of_the_{pack}_pack")));

    [Test]
    public void Should_have_a_schema_of_every_attribute_and_of_our_own_files() =>
        ShippedSchemas.Names.Should().BeEquivalentTo([.. AttributeNames.All, "baseline", "harness", "run", "workspace"]);

    [TestCaseSource(nameof(Texts))]
    public async Task Should_accept(string attribute, string text) => (await Problems(attribute, text)).Should().BeEmpty();

    [TestCaseSource(nameof(Attributes))]
    public async Task Should_accept_its_own_examples(string attribute)
    {
        using var document = JsonDocument.Parse(ShippedSchemas.Text(attribute));
        document.RootElement.GetProperty("description").GetString().Should().NotBeNullOrWhiteSpace();
        var examples = document.RootElement.GetProperty("examples").EnumerateArray().Select(example => example.GetRawText()).ToList();
        examples.Should().NotBeEmpty();
        foreach (var example in examples)
            (await Problems(attribute, example)).Should().BeEmpty();
    }

    [TestCase("CreateAccountJSON", """{"call": {"name": "call1"}}""")]
    [TestCase("CreateAccountJSON", """{"call": [{"name": "call1", "url": "https://hostname", "httpMethod": "UPDATE"}]}""")]
    [TestCase("EnableAccountJSON", """{}""")]
    [TestCase("ConnectionJSON", """{"authentications": {}}""")]
    [TestCase("ConnectionJSON", """{"authentications": {"userAuth": {"authType": "Bearer"}}}""")]
    [TestCase("ImportAccountEntJSON", """{"accountParams": {"call": {"call1": {"http": {"url": "x"}, "colsToPropsMap": {"name": "loginName~~#char"}}}}}""")]
    [TestCase("ImportAccountEntJSON", """{"accountParams": {"doNotChangeIfFailed": "true"}}""")]
    [TestCase("ImportAccountEntJSON", """{"acctEntParams": {"processingType": "accountToEntMapping"}}""")]
    [TestCase("ImportAccountEntJSON", """{"accountParams": {"statusAndThresholdConfig": {"activeStatus": "active"}}}""")]
    public async Task Should_refuse(string attribute, string text) => (await Problems(attribute, text)).Should().NotBeEmpty();

    [TestCaseSource(nameof(Attributes))]
    public void Should_describe_every_key(string attribute)
    {
        using var document = JsonDocument.Parse(ShippedSchemas.Text(attribute));
        Undescribed(document.RootElement, "").Should().BeEmpty();
    }

    [Test]
    public async Task Should_need_no_other_document()
    {
        var result = await Tool.RunAsync("schema", "importaccountentjson");

        result.Code.Should().Be(0);
        result.Output.Should().NotContain("parts.schema.json").And.Contain("#/definitions/pagination");
        (await Tool.RunAsync("schema", "CreateAcountJSON")).Error.Should().Contain("Did you mean 'CreateAccountJSON'?");
    }

    [Test]
    public async Task Should_write_all_of_them_for_an_editor()
    {
        using var folder = new TemporaryFolder();
        (await Tool.RunAsync("schema", "--all", folder["schemas"])).Code.Should().Be(0);

        Directory.EnumerateFiles(folder["schemas"]).Select(Path.GetFileName).Should().BeEquivalentTo(ShippedSchemas.Names.Select(name => $"{name}.schema.json"));
    }

    private static IEnumerable<string> Undescribed(JsonElement schema, string path)
    {
        if (schema.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in schema.EnumerateObject())
            {
                // A key may be called "properties" too: then its members are no schemas.
                if (member is { Name: "properties", Value.ValueKind: JsonValueKind.Object } && member.Value.EnumerateObject().All(key => key.Value.ValueKind == JsonValueKind.Object))
                {
                    foreach (var key in member.Value.EnumerateObject().Where(key => !key.Value.TryGetProperty("description", out _) && !key.Value.TryGetProperty("$ref", out _)))
                        yield return $"{path}/{key.Name}";
                }

                foreach (var inner in Undescribed(member.Value, $"{path}/{member.Name}"))
                    yield return inner;
            }
        }
        else if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in schema.EnumerateArray().SelectMany(item => Undescribed(item, path)))
                yield return inner;
        }
    }

    private static async Task<IEnumerable<string>> Problems(string attribute, string text) =>
        (await JsonSchema.FromJsonAsync(ShippedSchemas.Text(attribute))).Validate(text).Select(problem => problem.ToString());
}
