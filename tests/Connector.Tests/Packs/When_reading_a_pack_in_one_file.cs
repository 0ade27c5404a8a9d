using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_reading_a_pack_in_one_file
{
    [TestCase("opsramp.zip", PackForm.TransportPackage, "pack/connection-assumed")]
    [TestCase("Connection_20260401120000.json", PackForm.TransportPackage, "pack/connection-assumed")]
    [TestCase("plan.json", PackForm.TerraformPlan, "pack/connection-assumed")]
    [TestCase("payload.json", PackForm.ApiPayload, null)]
    public void Should_read_every_form(string file, PackForm form, string? said)
    {
        var result = PackReader.Read(Repository.Fixture("packages", file));

        result.Problems.Select(problem => problem.Id).Should().Equal(said is null ? [] : [said]);
        result.Pack!.Name.Should().Be("OpsRamp");
        result.Pack.Form.Should().Be(form);
        result.Pack.Attributes.Should().HaveCount(9);
        MemoryPack.String(result.Pack.Find("UpdateAccountJSON")!.Root, "call", "0", "url").Value.Should().EndWith("/users/${account.accountID}");
    }

    [TestCase("opsramp.zip", "Connection_20260401120000.json")]
    [TestCase("plan.json", "plan.json")]
    public void Should_know_the_place_of_a_text_in_a_body_in_an_attribute_in_a_package(string file, string inFile)
    {
        var pack = PackReader.Read(Repository.Fixture("packages", file)).Pack!;
        var body = MemoryPack.String(pack.Find("DisableAccountJSON")!.Root, "call", "0", "httpParams");
        var reason = body.LocationAt(body.Value.IndexOf("deactivateReason", StringComparison.Ordinal));

        reason.File.Should().Be(inFile);
        var written = File.ReadAllLines(Repository.Fixture("packages", file == "opsramp.zip" ? inFile : file))[reason.Line - 1];
        written[(reason.Column - 1)..].Should().StartWith("deactivateReason");
    }

    [Test]
    public void Should_take_a_connection_that_lies_beside_the_file()
    {
        var package = new PackFile("Connection_1.json", File.ReadAllBytes(Repository.Fixture("packages", "Connection_20260401120000.json")));
        var result = PackReader.Read(package, beside: () => "{\"authentications\": {\"mine\": {}}}"u8.ToArray());

        result.Problems.Should().ContainSingle().Which.Id.Should().Be("pack/connection-from-beside");
        result.Pack!.Find("ConnectionJSON")!.Text.Should().Contain("mine");
    }

    [Test]
    public void Should_assume_the_authentications_and_the_host_that_the_calls_name()
    {
        var result = Read("""{"C": {"EXTERNAL_ATTR": [{"attributename": "CreateAccountJSON", "encryptedattributevalue": "{\"call\": [{\"connection\": \"b\", \"url\": \"${x}\"}, {\"connection\": \"a\", \"url\": \"https://one.example/x\"}]}"}]}}""");

        var authentications = (SourceObject)result.Pack!.Find("ConnectionJSON")!.Root.Find("authentications")!;
        authentications.Members.Select(member => member.Name).Should().Equal("a", "b");
        MemoryPack.String(authentications, "a", "url").Value.Should().Be("https://one.example/auth/oauth/token");
    }

    [Test]
    public void Should_take_JSON_objects_in_a_payload_too()
    {
        var result = Read("""{"connectionName": "x", "createaccountjson": {"call": [ ]}, "UpdateAccountJSON": "", "EnableAccountJSON": null, "emailTemplate": "t"}""");

        result.Problems.Should().BeEmpty();
        result.Pack!.Attributes.Should().ContainSingle().Which.Text.Should().Be("""{"call": [ ]}""");
    }

    [TestCase("""{"ConnectionJSON": "{}", "CreateAcountJSON": "{}"}""", "pack/unknown-name", "CreateAccountJSON")]
    [TestCase("""{"ConnectionJSON": "{}", "connectiontype": "SOAP"}""", "pack/not-rest", "REST")]
    [TestCase("""{"C": {"externalconnectiontype": "SOAP", "EXTERNAL_ATTR": []}}""", "pack/not-rest", "REST")]
    [TestCase("""{"A": {"EXTERNAL_ATTR": []}, "B": {"EXTERNAL_ATTR": []}}""", "pack/several-connections", "--connection")]
    [TestCase("""{"ConnectionJSON": 5}""", "json/not-an-object", "{…}")]
    [TestCase("""{"ConnectionJSON": "{\"a\": oops}"}""", "json/unexpected-text", "double quotes")]
    [TestCase("""{"planned_values": {"root_module": {}}}""", "pack/empty", "plan")]
    [TestCase("[]", "pack/unknown-form", "folder")]
    [TestCase("{", "json/unexpected-end", "brace")]
    [TestCase("", "json/empty", "Fill it")]
    [TestCase("PK nonsense", "pack/bad-archive", "again")]
    public void Should_give_one_clear_problem(string text, string id, string mend)
    {
        var result = Read(text);

        result.Pack.Should().BeNull();
        result.Problems.Should().ContainSingle().Which.Should().Match<PackProblem>(problem => problem.Id == id && problem.Fix.Contains(mend));
    }

    [Test]
    public void Should_read_the_connection_that_is_named()
    {
        const string text = """{"A": {"EXTERNAL_ATTR": []}, "B": {"EXTERNAL_ATTR": [{"attributename": "ConfigJSON", "encryptedattributevalue": "{}"}]}}""";
        PackReader.Read(InMemory(text), "B").Pack!.Name.Should().Be("B");
        PackReader.Read(InMemory(text), "C").Problems.Should().ContainSingle().Which.Message.Should().Contain("'C'");
    }

    [Test]
    public void Should_say_what_a_plan_does_not_know_yet()
    {
        var result = Read(
            """
            {"planned_values": {"root_module": {"resources": [{"address": "r.a", "type": "saviynt_rest_connection_resource", "values": {"config_json": "{}", "connection_json": "{}"}}]}},
             "resource_changes": [{"address": "r.a", "change": {"after_unknown": {"create_account_json": true, "id": true}}}]}
            """);
        result.Problems.Should().ContainSingle().Which.Should().Match<PackProblem>(problem => problem.Id == "pack/unknown-until-apply" && problem.Message.Contains("CreateAccountJSON"));
    }

    private static PackReadResult Read(string text) => PackReader.Read(InMemory(text));

    private static PackFile InMemory(string text) => new("some.json", Encoding.UTF8.GetBytes(text));
}
