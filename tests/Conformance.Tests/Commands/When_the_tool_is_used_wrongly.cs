namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>One clear message, and exit code 2.</summary>
public sealed class When_the_tool_is_used_wrongly
{
    [Test]
    public async Task Should_show_the_help_when_nothing_is_typed()
    {
        var result = await Tool.RunAsync();
        result.Code.Should().Be(2);
        result.Output.Should().Contain("check <PACK>").And.Contain("Examples:");
    }

    [Test]
    public async Task Should_name_the_nearest_verb()
    {
        var result = await Tool.RunAsync("chekc", "guide");
        result.Should().BeEquivalentTo(new { Code = 2, Output = "" });
        result.Error.Should().Be("error usage/unknown-verb: There is no verb 'chekc'. Did you mean 'check'? See: opsramp-harness --help\n");
    }

    [Test]
    public Task Should_miss_the_pack() => Refuses(["check"], "usage/bad-arguments", "PACK");

    [Test]
    public Task Should_not_know_an_option() => Refuses(["check", "guide", "--fast"], "usage/bad-arguments", "--fast");

    [Test]
    public Task Should_refuse_a_seed_that_is_no_number() => Refuses(["check", "guide", "--seed", "x"], "usage/bad-arguments", "'x'");

    [TestCase("check guide --matrix huge", "--matrix cannot be 'huge'; it is one of: core, full.")]
    [TestCase("list nothing", "WHAT cannot be 'nothing'; it is one of: checks, rules, switches, eic-switches.")]
    [TestCase("check guide --seed x", "--seed takes a whole number of at most 2147483647, not 'x'.")]
    [TestCase("check guide --workers x", "--workers takes a whole number of at most 2147483647, not 'x'.")]
    [TestCase("serve --users 99999999999", "--users takes a whole number of at most 2147483647, not '99999999999'.")]
    [TestCase("serve --users 1.5", "--users takes a whole number of at most 2147483647, not '1.5'.")]
    [TestCase("invoke create-account guide --users 0", "--users takes a number from 1 to 100000, not '0'.")]
    [TestCase("eic run --database none.db --for x", "--for takes a number, not 'x'.")]
    [TestCase("eic run --database none.db --for NaN", "--for takes a number from 0 to 525600, not 'NaN'.")]
    [TestCase("eic configure --database none.db --provisioning-tries 21", "--provisioning-tries takes a number from 1 to 20, not '21'.")]
    [TestCase("format completed --indent x", "--indent takes a whole number of at most 2147483647, not 'x'.")]
    [TestCase("serve --urls http://127.0.0.1:99999", "Cannot serve on 'http://127.0.0.1:99999'", "error serve/")]
    [TestCase("serve --log-level Loud", "--log-level cannot be 'Loud'; it is one of: Trace, Debug, Information, Warning, Error, Critical, None.")]
    [TestCase("explain", "Name one rule, check or switch")]
    [TestCase("explain import/no-paging --page", "Name one rule, check or switch")]
    [TestCase("mutate guide --only nothing-*", "usage/nothing-selected")]
    [TestCase("mutate guide --workers 0", "--workers takes a number from 1 to 2147483647, not '0'.")]
    [TestCase("check guide --connection other", "usage/no-connections")]
    [TestCase("eic init guide --database unmade.db --target nonsense", "'nonsense' is no http or https address")]
    [TestCase("serve --switch a=b", "There is no switch 'a'. See:")]
    [TestCase("serve --tenant a/b", "'--tenant a/b' is no id of a tenant")]
    [TestCase("serve --tenant ..", "'--tenant ..' is no id of a tenant")]
    [TestCase("serve --urls https://127.0.0.1:0 --certificate missing.pem", "'missing.pem' cannot be used: There is no such file.", "error serve/")]
    [TestCase("exercise solve first-token no/such/folder", "usage/not-started")]
    public Task Should_say_it_in_words_of_our_own(string typed, string message, string id = "error usage/") => Refuses(typed.Split(' '), id, message);

    [Test]
    public Task Should_refuse_to_work_with_nobody() => Refuses(["check", "guide", "--workers", "0"], "usage/bad-arguments", "--workers");

    [Test]
    public Task Should_not_find_a_pack() => Refuses(["check", "no/such/pack"], "pack/not-found", "no/such/pack");

    [Test]
    public Task Should_not_find_a_baseline() => Refuses(["check", "guide", "--baseline", "missing.json"], "usage/no-such-file", "missing.json");

    [Test]
    public Task Should_refuse_a_selection_that_selects_nothing() =>
        Refuses(["check", "guide", "--only", "op/nothing"], "usage/nothing-selected", "op/nothing");

    [Test]
    public async Task Should_point_into_a_JSON_that_does_not_parse()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "ConnectionJSON.json"), "{\n  \"authentications\": {},\n}\n");
        await Refuses(["check", folder.Path], "json/trailing-comma", "ConnectionJSON.json:2:");
    }

    [Test]
    public async Task Should_not_take_a_file_for_the_folder_of_an_exercise()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["taken"], "");
        await Refuses(["exercise", "start", "first-token", folder["taken"]], "usage/unwritable-folder", "taken");
    }

    [Test]
    public async Task Should_keep_operations_from_pushing_the_help_aside()
    {
        var result = await Tool.RunAsync("invoke", "--help");
        result.Output.Should().Contain("  <OPERATION>  ").And.NotContain("<add-access|");
    }

    [Test]
    public async Task Should_show_examples_that_can_be_typed()
    {
        var result = await Tool.RunAsync("lint", "--help");
        result.Output.Should().Contain("\n  terraform show -json plan.out | opsramp-harness lint -\n");
    }

    [Test]
    public async Task Should_refuse_a_file_whose_name_is_nearly_an_attribute()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "CreateAcountJSON.json"), "{}");
        await Refuses(["check", folder.Path], "pack/unknown-name", "CreateAccountJSON");
    }

    private static async Task Refuses(string[] args, string id, string quoted)
    {
        var result = await Tool.RunAsync(args);
        result.Code.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain(id).And.Contain(quoted).And.NotContain("   at ");
        result.Error.TrimEnd().Split('\n').Should().ContainSingle();
    }
}
