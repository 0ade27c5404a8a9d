using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_reading_a_pack_from_memory
{
    [Test]
    public void Should_order_attributes_by_name()
    {
        var pack = MemoryPack.Read(("UpdateAccountJSON.json", "{}"), ("AddAccessJSON.json", "{}"), ("ENDPOINTS_FILTER.json", "{}")).Pack!;

        pack.Name.Should().Be("mine");
        pack.Attributes.Select(attribute => attribute.Name).Should().Equal("AddAccessJSON", "ENDPOINTS_FILTER", "UpdateAccountJSON");
    }

    [Test]
    public void Should_keep_text_and_hash_of_an_attribute()
    {
        var attribute = MemoryPack.Read(("ConfigJSON.json", "{}\r\n")).Pack!.Find("ConfigJSON")!;

        attribute.Text.Should().Be("{}\r\n");
        attribute.File.Should().Be("ConfigJSON.json");
        attribute.Sha256.Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{}\r\n"u8)));
    }

    [Test]
    public void Should_keep_our_own_files_beside_the_attributes()
    {
        var pack = MemoryPack.Read(("ConnectionJSON.json", "{}"), ("baseline.json", "[1]"), ("harness.json", "{ }")).Pack!;

        pack.Companions.Should().BeEquivalentTo(new Dictionary<string, string> { ["baseline.json"] = "[1]", ["harness.json"] = "{ }" });
        pack.Attributes.Should().ContainSingle();
    }

    [TestCase("CreateAcountJSON.json", "CreateAccountJSON")]
    [TestCase("CreateAccount.json", "CreateAccountJSON")]
    [TestCase("CreateAccountJSON.txt", "CreateAccountJSON")]
    [TestCase("CreateAccountJSON", "CreateAccountJSON")]
    [TestCase("Create-Account-JSON.json", "CreateAccountJSON")]
    [TestCase("conectionJSON.json", "ConnectionJSON")]
    [TestCase("ImportAccountsEntJSON.json", "ImportAccountEntJSON")]
    [TestCase("StatusThresholdConfig.json", "STATUS_THRESHOLD_CONFIG")]
    [TestCase("DisabelAccountJSON.json", "DisableAccountJSON")]
    public void Should_refuse_a_name_that_is_nearly_an_attribute(string file, string meant)
    {
        var result = MemoryPack.Read((file, "{}"), ("ConnectionJSON.json", "{}"));

        var problem = result.Problems.Should().ContainSingle().Subject;
        problem.Id.Should().Be("pack/unknown-name");
        problem.Message.Should().Contain($"'{file}'");
        problem.Fix.Should().Contain($"{meant}.json");
        problem.Location!.File.Should().Be(file);
        result.Pack.Should().BeNull();
    }

    [TestCase("README.md")]
    [TestCase("baseline.json.bak")]
    [TestCase("op.create-account.verified.txt")]
    [TestCase("users.json")]
    [TestCase("package.json")]
    [TestCase("notes.txt")]
    [TestCase("CreateAccountJSON.md")]
    [TestCase(".gitignore")]
    public void Should_not_look_at_other_files(string file)
        => MemoryPack.Read((file, "no JSON"), ("ConnectionJSON.json", "{}")).Problems.Should().BeEmpty();

    [Test]
    public void Should_read_a_name_in_another_case_and_say_so()
    {
        var result = MemoryPack.Read(("connectionjson.JSON", "{}"));

        result.Problems.Should().ContainSingle().Which.Should().Match<PackProblem>(problem => problem.Id == "pack/name-case" && problem.Severity == Severity.Warning);
        result.Pack!.Find("ConnectionJSON")!.File.Should().Be("connectionjson.JSON");
    }

    [Test]
    public void Should_refuse_the_same_attribute_twice()
        => MemoryPack.Read(("ConnectionJSON.json", "{}"), ("connectionjson.json", "{}")).Problems
            .Should().ContainSingle(problem => problem.Id == "pack/same-attribute-twice").Which.Message.Should().Contain("ConnectionJSON.json");

    [Test]
    public void Should_say_that_there_is_nothing_in_it()
        => MemoryPack.Read(("README.md", "hello")).Problems.Should().ContainSingle().Which.Id.Should().Be("pack/empty");

    [Test]
    public void Should_skip_a_byte_order_mark_and_say_so()
    {
        var result = MemoryPack.Read(("ConnectionJSON.json", "\uFEFF{\"a\":1}"));

        result.Problems.Should().ContainSingle().Which.Id.Should().Be("json/byte-order-mark");
        result.Pack!.Attributes[0].Root.Find("a")!.Location.Column.Should().Be(6);
    }

    [Test]
    public void Should_refuse_what_is_not_UTF_8_and_say_where()
    {
        var result = PackReader.Read("mine", [new PackFile("ConnectionJSON.json", new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xE9, (byte)'"' })]);
        result.Problems.Should().ContainSingle().Which.Should().Match<PackProblem>(
            problem => problem.Id == "pack/not-utf-8" && problem.Message.Contains("0xE9") && problem.Location!.Line == 2 && problem.Location.Column == 2);
    }

    [Test]
    public void Should_refuse_UTF_16()
        => PackReader.Read("mine", [new PackFile("ConnectionJSON.json", new byte[] { 0xFF, 0xFE, (byte)'{', 0 })])
            .Problems.Should().ContainSingle().Which.Message.Should().Contain("UTF-16");

    [Test]
    public void Should_refuse_a_file_of_more_than_four_megabytes()
        => PackReader.Read("mine", [new PackFile("ConnectionJSON.json", new byte[(4 * 1024 * 1024) + 1])])
            .Problems.Should().ContainSingle().Which.Should().Match<PackProblem>(problem => problem.Id == "pack/file-too-large" && problem.Message.Contains("4194305"));

    [Test]
    public void Should_tell_every_file_that_is_wrong_in_the_order_of_their_names()
        => MemoryPack.Read(("UpdateAccountJSON.json", "{"), ("AddAccessJSON.json", "[")).Problems
            .Select(problem => problem.Location!.File).Should().Equal("AddAccessJSON.json", "UpdateAccountJSON.json");

}
