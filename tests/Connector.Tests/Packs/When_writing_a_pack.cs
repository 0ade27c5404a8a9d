using System.IO.Compression;
using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_writing_a_pack
{
    private static readonly Pack Guide = PackReader.Read(Repository.Fixture("guide")).Pack!;

    [Test]
    public void Should_read_back_what_a_new_package_holds()
    {
        var package = PackageWriter.TransportPackage(Guide, "Ops \"Ramp\"", "20260401120000");
        var back = PackReader.Read(new PackFile("x.zip", package)).Pack!;

        back.Name.Should().Be("Ops \"Ramp\"");
        Texts(back).Where(text => text.Key != "ConnectionJSON").Should().BeEquivalentTo(Texts(Guide).Where(text => text.Key != "ConnectionJSON"));
    }

    [Test]
    public void Should_leave_ConnectionJSON_out_of_a_new_package()
        => Encoding.UTF8.GetString(Unzipped(PackageWriter.TransportPackage(Guide, "x", "1"))["Connection_1.json"]).Should().NotContain("ConnectionJSON");

    [Test]
    public void Should_make_equal_packages_of_equal_packs()
        => PackageWriter.TransportPackage(Guide, "x", "1").Should().Equal(PackageWriter.TransportPackage(Guide, "x", "1"));

    [Test]
    public void Should_read_back_what_a_payload_holds()
    {
        var back = PackReader.Read(new PackFile("p.json", Encoding.UTF8.GetBytes(PackageWriter.ApiPayload(Guide, "x")))).Pack!;
        back.Attributes.Select(attribute => (attribute.Name, attribute.Text, attribute.Sha256)).Should().Equal(Guide.Attributes.Select(attribute => (attribute.Name, attribute.Text, attribute.Sha256)));
    }

    [TestCase("opsramp.zip")]
    [TestCase("Connection_20260401120000.json")]
    public void Should_not_change_a_byte_of_a_package_that_already_holds_the_pack(string file)
    {
        var package = new PackFile(file, File.ReadAllBytes(Repository.Fixture("packages", file)));
        var pack = PackReader.Read(package).Pack!;

        var result = PackageUpdate.Apply(package, pack);

        result.Changed.Should().BeEmpty();
        Unzipped(result.Package!).Should().BeEquivalentTo(Unzipped(package.Bytes.ToArray()));
    }

    [TestCase("opsramp.zip")]
    [TestCase("Connection_20260401120000.json")]
    public void Should_change_only_the_attributes_that_differ(string file)
    {
        var package = new PackFile(file, File.ReadAllBytes(Repository.Fixture("packages", file)));
        var old = PackReader.Read(package).Pack!;
        var pack = MemoryPack.Read(("UpdateAccountJSON.json", "{\"call\": [\"new \\\" text\"]}"), ("ENDPOINTS_FILTER.json", "{}"), ("ConnectionJSON.json", "{}")).Pack!;

        var result = PackageUpdate.Apply(package, pack);

        result.Changed.Should().Equal("ENDPOINTS_FILTER", "UpdateAccountJSON");
        var back = PackReader.Read(new PackFile(file, result.Package!)).Pack!;
        back.Find("UpdateAccountJSON")!.Text.Should().Be("{\"call\": [\"new \\\" text\"]}");
        back.Find("ENDPOINTS_FILTER")!.Text.Should().Be("{}");
        Texts(back).Where(text => text.Key is not ("UpdateAccountJSON" or "ENDPOINTS_FILTER"))
            .Should().BeEquivalentTo(Texts(old).Where(text => text.Key != "UpdateAccountJSON"));
        Encoding.UTF8.GetString(Unzipped(result.Package!).Values.First()).Should().Contain("c2FtcGxlIGNpcGhlcnRleHQ6", "the encrypted ConnectionJSON stays");
    }

    [TestCase("payload.json")]
    [TestCase("README.md")]
    public void Should_refuse_to_update_what_is_no_package(string file)
    {
        var result = PackageUpdate.Apply(new PackFile(file, File.ReadAllBytes(Repository.Fixture("packages", file))), Guide);
        result.Package.Should().BeNull();
        result.Problems.Should().NotBeEmpty();
    }

    private static Dictionary<string, string> Texts(Pack pack) => pack.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Text);

    private static Dictionary<string, byte[]> Unzipped(byte[] package)
    {
        if (package[0] != 'P')
            return new Dictionary<string, byte[]> { [""] = package };
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }
}
