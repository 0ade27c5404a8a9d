using System.IO.Compression;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

public sealed class When_an_archive_means_harm
{
    [TestCase("../Connection_1.json")]
    [TestCase("a/../../Connection_1.json")]
    [TestCase("/etc/Connection_1.json")]
    [TestCase("C:\\Connection_1.json")]
    [TestCase("..\\Connection_1.json")]
    public void Should_not_touch_one_with_a_path_that_leads_out(string path) => Read((path, "{}"u8.ToArray())).Id.Should().Be("pack/archive-path-outside");

    [Test]
    public void Should_stop_when_it_expands_to_too_much()
    {
        var bomb = new byte[(32 * 1024 * 1024) + 1];
        Read(("Connection_1.json", bomb)).Id.Should().Be("pack/archive-too-large");
    }

    [Test]
    public void Should_refuse_too_many_files()
        => Read([.. Enumerable.Range(0, 1001).Select(number => ($"{number}.txt", Array.Empty<byte>()))]).Id.Should().Be("pack/archive-too-large");

    [Test]
    public void Should_say_that_there_is_no_connection_in_it() => Read(("notes.txt", [])).Id.Should().Be("pack/empty");

    [Test]
    public void Should_survive_any_damage()
    {
        var good = File.ReadAllBytes(Repository.Fixture("packages", "opsramp.zip"));
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(2, bytes.Length)] = (byte)random.Next(256);
            var result = PackReader.Read(new PackFile("x.zip", random.Next(4) == 0 ? bytes[..random.Next(2, bytes.Length)] : bytes));
            (result.Recovered is not null || result.Problems.Count > 0).Should().BeTrue();
        }
    }

    private static PackProblem Read(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return PackReader.Read(new PackFile("x.zip", bytes.ToArray())).Problems.Should().ContainSingle().Subject;
    }
}
