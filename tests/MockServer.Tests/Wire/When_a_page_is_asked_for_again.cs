namespace OpsRampHarness.MockServer.Tests.Wire;

internal sealed class When_a_page_is_asked_for_again
{
    private const string Page = "/users/search?pageSize=2&isDescendingOrder=false";

    [Test]
    public async Task Should_answer_the_same()
    {
        using var sandbox = await WithUsers("anna", "ben", "carl");

        var first = await sandbox.Call("GET", Page);
        var again = await sandbox.Call("GET", Page);
        var oncemore = await sandbox.Call("GET", Page);

        first.Each("results", "firstName").Should().Equal("anna", "ben");
        new[] { again.Body, oncemore.Body }.Should().AllBe(first.Body);
        again.Response.Content.Headers.ContentLength.Should().Be(first.Body.Length);
    }

    [Test]
    public async Task Should_show_what_has_changed_in_between()
    {
        using var sandbox = await WithUsers("anna", "ben", "carl");
        await sandbox.Call("GET", Page);
        var before = (await sandbox.Call("GET", Page)).Json.GetProperty("results")[1];

        (await sandbox.Call("POST", $"/users/{before.GetProperty("id")}", """{"firstName":"Benjamin"}""")).Status.Should().Be(200);

        (await sandbox.Call("GET", Page)).Each("results", "firstName").Should().Equal("anna", "Benjamin");
    }

    [Test]
    public async Task Should_count_who_has_come_in_between_to_another_page()
    {
        using var sandbox = await WithUsers("anna", "ben");
        await sandbox.Call("GET", Page);
        await sandbox.Call("GET", Page);

        await sandbox.CreateUser("carl");

        var answer = (await sandbox.Call("GET", Page)).Json;
        answer.GetProperty("totalResults").GetInt32().Should().Be(3);
        answer.GetProperty("nextPage").GetBoolean().Should().BeTrue();
    }

    [Test]
    public async Task Should_keep_pages_of_another_size_and_order_apart()
    {
        using var sandbox = await WithUsers("anna", "ben", "carl");
        for (var round = 0; round < 3; round++)
        {
            (await sandbox.Call("GET", Page)).Each("results", "firstName").Should().Equal("anna", "ben");
            (await sandbox.Call("GET", "/users/search?pageSize=2")).Each("results", "firstName").Should().Equal("carl", "ben");
            (await sandbox.Call("GET", "/users/search?pageSize=1&isDescendingOrder=false")).Each("results", "firstName").Should().Equal("anna");
            (await sandbox.Call("GET", Page + "&pageNo=2")).Each("results", "firstName").Should().Equal("carl");
        }
    }

    [Test]
    public async Task Should_keep_the_head_of_each_in_the_journal()
    {
        using var sandbox = await WithUsers("anna", "ben");
        var answer = await sandbox.Call("GET", Page);
        await sandbox.Call("GET", Page);

        sandbox.Workspace.Journal.Entries.TakeLast(2).Select(entry => entry.ResponseBody).Should().AllBe(answer.Body);
    }

    private static async Task<Sandbox> WithUsers(params string[] names)
    {
        var sandbox = new Sandbox();
        foreach (var name in names)
            await sandbox.CreateUser(name);
        return sandbox;
    }
}
