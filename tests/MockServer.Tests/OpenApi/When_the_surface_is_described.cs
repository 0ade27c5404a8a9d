using System.Text.Json.Nodes;
using NJsonSchema;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.OpenApi;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Seeding;

namespace OpsRampHarness.MockServer.Tests.OpenApi;

internal sealed class When_the_surface_is_described
{
    private static readonly JsonObject Description = JsonNode.Parse(ApiDescription.Json)!.AsObject();

    [Test]
    public void Should_name_every_operation_once()
    {
        var operations = Description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!["operationId"]!.GetValue<string>());

        operations.Should().BeEquivalentTo(MockRoutes.All.Select(route => route.Operation).Concat(ControlRoutes.All.Select(route => route.Operation)));
    }

    [Test]
    public void Should_refer_only_to_schemas_that_exist()
    {
        var schemas = Description["components"]!["schemas"]!.AsObject().Select(schema => "#/components/schemas/" + schema.Key).ToHashSet();

        References(Description).Should().NotBeEmpty().And.OnlyContain(reference => schemas.Contains(reference));
    }

    [Test]
    public async Task Should_be_served()
    {
        using var sandbox = new Sandbox();

        (await sandbox.Send("GET", "/openapi/v1.json")).Json.GetProperty("openapi").GetString().Should().Be("3.1.0");
    }

    [Test]
    public async Task Should_describe_what_is_really_answered()
    {
        using var sandbox = new Sandbox();
        sandbox.Tenant.Seed(new SeedPlan(30, Hostile: true));
        sandbox.Tenant.AddLogin("ada", Sandbox.Start, null);
        var role = await sandbox.CreateRole(extra: ",\"permissions\":[{\"id\":12}],\"users\":[{\"id\":\"USR0000000001\"}]");
        var group = await sandbox.CreateGroup(extra: $$""","roles":[{"uniqueId":"{{role}}"}]""");
        await sandbox.Call("POST", $"/userGroups/{group}/users", """[{"id":"USR0000000002"}]""");
        await sandbox.Call("POST", "/clients", """{"name":"Shop","address":"1 Road","timeZone":"GMT","country":"Spain"}""");
        var deviceGroup = (await sandbox.Call("POST", "/deviceGroups", """[{"name":"A","x":1}]""")).Json[0].GetProperty("id").GetString();
        await sandbox.Call("POST", $"/deviceGroups/{deviceGroup}/childs", """[{"id":"d"}]""");
        var credentialSet = (await sandbox.Call("POST", "/credentialSets", """{"name":"A","x":1}""")).Json.GetProperty("uniqueId").GetString();
        await sandbox.Call("POST", "/roles/" + role, $$"""{"clients":[{"uniqueId":"client_1"}],"deviceGroups":[{"id":"{{deviceGroup}}"}],"credentialSets":[{"uniqueId":"{{credentialSet}}"}],"devices":[{"id":"d"}]}""");
        var set = (await sandbox.Call("GET", "/permissionSets")).Json.GetProperty("results")[0].GetProperty("uniqueId").GetString();
        var described = 0;
        foreach (var route in MockRoutes.All.Where(route => route is { Method: "GET", Answer: not null } && route.Operation is not ("list-nocs" or "get-own-client")))
        {
            var path = route.Template.Replace("{tenant}", Sandbox.TenantId, StringComparison.Ordinal).Replace("{userId}", "USR0000000002", StringComparison.Ordinal)
                .Replace("{roleId}", role, StringComparison.Ordinal).Replace("{userGroupId}", group, StringComparison.Ordinal)
                .Replace("{clientId}", "client_1", StringComparison.Ordinal).Replace("{deviceGroupId}", deviceGroup, StringComparison.Ordinal)
                .Replace("{credentialSetId}", credentialSet, StringComparison.Ordinal).Replace("{permissionSetId}", set, StringComparison.Ordinal);
            var answer = await sandbox.Send("GET", path, authorization: "Bearer " + await sandbox.GetToken());

            answer.Status.Should().Be(200, path);
            (await Schema(ApiSchemas.Of(route.Answer!))).Validate(answer.Body).Should().BeEmpty(route.Operation);
            described++;
        }

        described.Should().BeGreaterThan(25);
    }

    private static Task<JsonSchema> Schema(JsonObject schema)
    {
        var root = new JsonObject { ["components"] = new JsonObject { ["schemas"] = ApiSchemas.All() } };
        return JsonSchema.FromJsonAsync(SchemaReferences.Inline(schema, root).ToJsonString());
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => member.Key == "$ref" && member.Value is JsonValue text ? [text.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
