using System.Text.Json;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_packs_change_their_form
{
    private static readonly string Package = Repository.PathOf("fixtures", "packages", "opsramp.zip");

    [Test]
    public async Task Should_say_what_a_package_holds()
    {
        var result = await Tool.RunAsync("pack", "inspect", Package, "--format", "json");

        result.Code.Should().Be(0);
        result.Error.Should().Contain("pack/connection-assumed");
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("form").GetString().Should().Be("transport-package");
        document.RootElement.GetProperty("attributes").EnumerateArray().Select(item => item.GetProperty("name").GetString()).Should().Contain("UpdateAccountJSON").And.HaveCount(9);
    }

    [Test]
    public async Task Should_put_a_folder_back_into_its_package_without_touching_what_did_not_change()
    {
        using var folder = new TemporaryFolder();
        (await Tool.RunAsync("pack", "unpack", Package, "--out", folder["pack"])).Code.Should().Be(0);
        var path = Path.Combine(folder["pack"], "UpdateAccountJSON.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"call1\"", "\"update\"", StringComparison.Ordinal));
        var built = await Tool.RunAsync("pack", "build", folder["pack"], "--into", Package, "--out", folder["built.zip"]);

        built.Code.Should().Be(0);
        built.Error.Should().Be("changed UpdateAccountJSON\n");
        var (before, after) = (PackReader.Read(Package).Pack!, PackReader.Read(folder["built.zip"]).Pack!);
        after.Attributes.Where(attribute => attribute.Text != before.Find(attribute.Name)!.Text).Select(attribute => attribute.Name).Should().Equal("UpdateAccountJSON");
        after.Find("UpdateAccountJSON")!.Text.Should().Be(await File.ReadAllTextAsync(path));
    }

    [TestCase("package", "built.zip")]
    [TestCase("payload", "built.json")]
    public async Task Should_keep_every_text_on_the_way_through_another_form(string form, string file)
    {
        using var folder = new TemporaryFolder();
        (await Tool.RunAsync("pack", "build", "guide", "--form", form, "--out", folder[file])).Code.Should().Be(0);
        (await Tool.RunAsync("pack", "unpack", folder[file], "--out", folder["pack"])).Code.Should().Be(0);

        foreach (var original in Directory.EnumerateFiles(Repository.PathOf("fixtures", "guide"), "*JSON.json").Where(path => form == "payload" || !path.EndsWith("ConnectionJSON.json", StringComparison.Ordinal)))
            File.ReadAllBytes(Path.Combine(folder["pack"], Path.GetFileName(original))).Should().Equal(File.ReadAllBytes(original), original);
    }

    [Test]
    public async Task Should_give_the_same_bytes_for_the_same_pack()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "a.zip", "b.zip" })
            await Tool.RunAsync("pack", "build", "completed", "--out", folder[file], "--stamp", "20260401120000");

        File.ReadAllBytes(folder["a.zip"]).Should().Equal(File.ReadAllBytes(folder["b.zip"]));
    }

    [Test]
    public async Task Should_not_write_over_files_unasked()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["CreateAccountJSON.json"], "mine");
        var result = await Tool.RunAsync("pack", "unpack", Package, "--out", folder.Path);

        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/file-exists");
        Directory.EnumerateFiles(folder.Path).Should().ContainSingle();
        (await Tool.RunAsync("pack", "unpack", Package, "--out", folder.Path, "--force")).Code.Should().Be(0);
    }

    [Test]
    public async Task Should_ask_which_connection_when_there_are_several()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["Connection_1.json"], """
            {"One": {"externalconnectiontype": "REST", "EXTERNAL_ATTR": [{"attributename": "EnableAccountJSON", "encryptedattributevalue": "{\"call\": []}"}]},
             "Two": {"externalconnectiontype": "REST", "EXTERNAL_ATTR": [{"attributename": "DisableAccountJSON", "encryptedattributevalue": "{\"call\": []}"}]},
             "Old": {"externalconnectiontype": "SOAP", "EXTERNAL_ATTR": []}}
            """);

        (await Tool.RunAsync("pack", "inspect", folder["Connection_1.json"])).Error.Should().Contain("'One', 'Two'").And.Contain("--connection NAME");
        (await Tool.RunAsync("pack", "inspect", folder["Connection_1.json"], "--connection", "Two")).Output.Should().Contain("DisableAccountJSON").And.NotContain("EnableAccountJSON");
    }

    [Test]
    public async Task Should_lay_texts_out_anew_and_change_nothing_but_blanks()
    {
        using var folder = new TemporaryFolder();
        var before = """{"call":[{"name":"call1","httpParams":"{\"a\":  \"${user.email}\"}","url":"https://hostname/x" }]}""";
        await File.WriteAllTextAsync(folder["EnableAccountJSON.json"], before);

        var checkedOnly = await Tool.RunAsync("format", folder.Path, "--check");
        checkedOnly.Code.Should().Be(1);
        File.ReadAllText(folder["EnableAccountJSON.json"]).Should().Be(before);
        (await Tool.RunAsync("format", folder.Path)).Code.Should().Be(0);
        File.ReadAllText(folder["EnableAccountJSON.json"]).Should().Be(
            """
            {
              "call": [
                {
                  "name": "call1",
                  "httpParams": "{\"a\":  \"${user.email}\"}",
                  "url": "https://hostname/x"
                }
              ]
            }

            """);
        (await Tool.RunAsync("format", folder.Path, "--check")).Code.Should().Be(0);
    }
}
