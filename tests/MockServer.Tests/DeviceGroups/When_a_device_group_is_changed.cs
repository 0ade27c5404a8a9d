namespace OpsRampHarness.MockServer.Tests.DeviceGroups;

internal sealed class When_a_device_group_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_take_and_answer_an_array()
    {
        var answer = await sandbox.Call("POST", "/deviceGroups", """[{"name":"A","entityType":"RESOURCE"},{"name":"B"}]""");
        var id = answer.Json[0].GetProperty("id").GetString();

        answer.Status.Should().Be(200);
        answer.Json.GetArrayLength().Should().Be(2);
        (await sandbox.Call("GET", "/deviceGroups/" + id)).Body.Should().Be(
            $$"""{"id":"{{id}}","name":"A","entityType":"RESOURCE","createdDate":"2026-11-23T20:37:00+0000","updatedDate":"2026-11-23T20:37:00+0000"}""");
        (await sandbox.Call("GET", "/deviceGroups/search?sortName=name&isDescendingOrder=false")).Each("results", "name").Should().Equal("A", "B");
        (await sandbox.Call("GET", "/deviceGroups/minimal")).Json.GetArrayLength().Should().Be(2);
    }

    [Test]
    public async Task Should_hold_children()
    {
        var id = (await sandbox.Call("POST", "/deviceGroups", """[{"name":"A"}]""")).Json[0].GetProperty("id").GetString();

        (await sandbox.Call("POST", $"/deviceGroups/{id}/childs", """[{"id":"d2"},{"id":"d1"}]""")).Body.Should().BeEmpty();
        (await sandbox.Call("DELETE", $"/deviceGroups/{id}/childs", """[{"id":"d2"}]""")).Status.Should().Be(200);

        (await sandbox.Call("GET", $"/deviceGroups/{id}/childs/search")).Each("results", "id").Should().Equal("d1");
    }

    [Test]
    public async Task Should_show_in_roles_and_vanish_from_them()
    {
        var id = (await sandbox.Call("POST", "/deviceGroups", """[{"name":"A"}]""")).Json[0].GetProperty("id").GetString();
        var role = await sandbox.CreateRole(extra: $$""","deviceGroups":[{"id":"{{id}}"}]""");
        (await sandbox.Call("GET", "/roles/" + role)).Each("deviceGroups", "name").Should().Equal("A");

        await sandbox.Call("DELETE", "/deviceGroups/" + id);

        (await sandbox.Call("GET", "/roles/" + role)).Each("deviceGroups", "name").Should().BeEmpty();
        (await sandbox.Call("GET", "/deviceGroups/" + id)).Body.Should().Be($$"""{"code":"0003","message":"No device group exists with id : {{id}}"}""");
    }
}
