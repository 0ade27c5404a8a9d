using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_reading_a_pack_from_a_folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pack-");

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void Should_read_what_stands_there()
    {
        Write("ConnectionJSON.json", "{ \"a\": 1 }");
        Write("harness.json", "{}");
        Write("README.md", "hello");
        folder.CreateSubdirectory("CreateAccountJSON.json");

        var result = PackReader.Read(folder.FullName);

        result.Problems.Should().BeEmpty();
        result.Pack!.Name.Should().Be(folder.Name);
        result.Pack.Attributes.Should().ContainSingle().Which.File.Should().Be("ConnectionJSON.json");
        result.Pack.Companions.Should().ContainKey("harness.json");
    }

    [Test]
    public void Should_take_the_name_of_the_folder_also_when_the_path_ends_with_a_slash()
    {
        Write("ConnectionJSON.json", "{}");
        PackReader.Read(folder.FullName + "/").Pack!.Name.Should().Be(folder.Name);
        PackReader.Read(folder.FullName + "/.").Pack!.Name.Should().Be(folder.Name);
    }

    [Test]
    public void Should_say_that_a_path_leads_nowhere()
        => Problem(Path.Combine(folder.FullName, "nowhere")).Should().Match<PackProblem>(problem => problem.Id == "pack/not-found" && problem.Message.Contains("nowhere"));

    [Test]
    public void Should_say_that_a_single_attribute_is_no_pack()
    {
        Write("CreateAccountJSON.json", "{\"call\": []}");
        var problem = Problem(Path.Combine(folder.FullName, "CreateAccountJSON.json"));
        problem.Id.Should().Be("pack/unknown-form");
        problem.Fix.Should().Contain("folder");
    }

    [Test]
    public void Should_say_that_a_folder_is_empty() => Problem(folder.FullName).Id.Should().Be("pack/empty");

    [Test]
    public void Should_say_that_a_file_is_empty()
    {
        Write("ConnectionJSON.json", "");
        Problem(folder.FullName).Id.Should().Be("json/empty");
    }

    [Test]
    public void Should_not_read_a_huge_file()
    {
        using (var file = File.Create(Path.Combine(folder.FullName, "ConnectionJSON.json")))
            file.SetLength(1L << 40);
        Problem(folder.FullName).Id.Should().Be("pack/file-too-large");
    }

    [Test]
    [Platform("Unix,Linux,MacOsX")]
    public void Should_not_follow_a_link_out_of_the_pack()
    {
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "ConnectionJSON.json"), "/etc/hosts");
        Problem(folder.FullName).Id.Should().Be("pack/link-outside");
    }

    [Test]
    [Platform("Unix,Linux,MacOsX")]
    public void Should_follow_a_link_within_the_pack()
    {
        Write("mine.json", "{}");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "ConnectionJSON.json"), "mine.json");
        PackReader.Read(folder.FullName).Problems.Should().BeEmpty();
    }

    private static PackProblem Problem(string path)
    {
        var result = PackReader.Read(path);
        result.Pack.Should().BeNull();
        return result.Problems.Should().ContainSingle().Subject;
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);
}
