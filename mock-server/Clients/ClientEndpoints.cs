using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>Operations of a partner on its clients.</summary>
internal static class ClientEndpoints
{
    private static readonly Listing<Tenant> Listing = new("client.id", new(StringComparer.Ordinal)
    {
        ["name"] = client => client.Name,
        ["uniqueId"] = client => client.Id,
        ["createdTime"] = client => Timestamps.Format(client.Profile.CreatedTime),
    });

    public static Reply Search(Call call) => ClientSearch.Find(call, out var refusal) is { } clients
        ? Listing.Page(call, clients, ClientJson.WriteClient)
        : refusal!;

    public static Reply Minimal(Call call) => Reply.Json(json =>
    {
        json.WriteStartArray();
        foreach (var client in ClientSearch.All(call))
            ClientJson.WriteMinimal(json, client);
        json.WriteEndArray();
    });

    public static Reply Create(Call call)
    {
        if (call.Tenant.Kind is not TenantKind.Partner)
            return NotFound(call.Tenant.Id);
        return RequestBody.WithObject(call, body =>
        {
            foreach (var name in (string[])["name", "address", "timeZone", "country"])
            {
                if (!body.Has(name))
                    body.Refuse(name, "is mandatory");
            }

            var profile = ClientBody.Apply(body, new TenantProfile());
            if (body.Errors.Count > 0)
                return Errors.Fields(body.Errors);
            if (NameTaken(call, null, profile.Name) is { } refusal)
                return refusal;

            var client = call.Tenant.Registry.AddClient(call.Tenant, profile);
            return Reply.Json(json =>
            {
                json.WriteStartObject();
                json.WriteString("uniqueId", client.Id);
                json.WriteString("name", client.Name);
                json.WriteEndObject();
            });
        });
    }

    public static Reply Get(Call call) => WithClient(call, Full);

    public static Reply Update(Call call) => WithClient(call, client => RequestBody.WithObject(call, body =>
    {
        var profile = ClientBody.Apply(body, client.Profile);
        if (body.Errors.Count > 0)
            return Errors.Fields(body.Errors);
        if (NameTaken(call, client, profile.Name) is { } refusal)
            return refusal;
        client.Change(profile);
        return Full(client);
    }));

    public static Reply Activate(Call call) => Become(call, TenantState.Active);

    public static Reply Suspend(Call call) => Become(call, TenantState.Suspended);

    public static Reply Terminate(Call call) => Become(call, TenantState.Terminated);

    public static Reply NotFound(string id) => Errors.Domain(404, Errors.NotFoundCode, $"Client not found with id : {id}");

    private static Reply Become(Call call, TenantState state) => WithClient(call, client =>
    {
        if (client.Profile.State == state && call.Fidelity.Is(FidelitySwitches.RepeatedAction, "refused"))
            return Errors.Malformed($"Client {client.Id} is {state.ToString().ToLowerInvariant()} already");
        client.Change(client.Profile with { State = state });
        return Reply.Empty();
    });

    private static Reply? NameTaken(Call call, Tenant? client, string name) =>
        ClientSearch.All(call).Any(other => other != client && other.Name == name) && call.Fidelity.Is(FidelitySwitches.DuplicateNames, "refused")
            ? Errors.Field("name", $"Client with name '{name}' already exists")
            : null;

    private static Reply Full(Tenant client) => Reply.Json(json => ClientJson.WriteClient(json, client));

    private static Reply WithClient(Call call, Func<Tenant, Reply> operation) =>
        ClientSearch.All(call).FirstOrDefault(client => client.Id == call.Path["clientId"]) is { } client
            ? operation(client)
            : NotFound(call.Path["clientId"]);
}
