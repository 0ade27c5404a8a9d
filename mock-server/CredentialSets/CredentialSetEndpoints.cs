using System.Text.Json;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.CredentialSets;

/// <summary>Operations on credential sets.</summary>
internal static class CredentialSetEndpoints
{
    private static readonly Listing<CredentialSetRecord> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["name"] = set => set.Name,
        ["uniqueId"] = set => set.UniqueId,
    });

    public static Reply List(Call call) => Listing.Page(call, call.Directory.CredentialSets.Items, WriteFull);

    public static Reply Minimal(Call call) => Reply.Json(json =>
    {
        json.WriteStartArray();
        foreach (var set in call.Directory.CredentialSets.Items)
        {
            json.WriteStartObject();
            json.WriteString("uniqueId", set.UniqueId);
            json.WriteString("name", set.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static Reply Get(Call call) => WithSet(call, set => Reply.Json(json => WriteFull(json, set)));

    public static Reply Create(Call call) => RequestBody.WithObject(call, body =>
        Save(call, body, null, new CredentialSetRecord { Name = body.Mandatory("name") ?? string.Empty }));

    public static Reply Update(Call call) => WithSet(call, set => RequestBody.WithObject(call, body =>
        Save(call, body, set, set with { Name = body.NotBlank("name") ?? set.Name })));

    public static Reply Delete(Call call) => WithSet(call, set =>
    {
        call.Directory.Delete(set);
        return Reply.Empty();
    });

    public static Reply NotFound(Call call, string id) => Errors.NotFound(call.Fidelity, $"No credential set found with id : {id}");

    private static Reply Save(Call call, BodyFields body, CredentialSetRecord? set, CredentialSetRecord record)
    {
        record = record with
        {
            Description = body.Text("description") ?? record.Description,
            Fields = LightFields.Merge(record.Fields, body, "uniqueId", "name", "description"),
        };
        if (body.Errors.Count > 0)
            return Errors.Fields(body.Errors);
        if (call.Directory.CredentialSets.Items.Any(other => other != set && other.Name == record.Name)
            && call.Fidelity.Is(FidelitySwitches.DuplicateNames, "refused"))
            return Errors.Field("name", $"Credential set with name '{record.Name}' already exists");

        var saved = set is null ? call.Directory.AddCredentialSet(record) : call.Directory.CredentialSets.Replace(set, record);
        return Reply.Json(json => WriteFull(json, saved));
    }

    private static void WriteFull(Utf8JsonWriter json, CredentialSetRecord set)
    {
        json.WriteStartObject();
        json.WriteString("uniqueId", set.UniqueId);
        json.WriteString("name", set.Name);
        json.Optional("description", set.Description);
        LightFields.Write(json, set.Fields);
        json.WriteEndObject();
    }

    private static Reply WithSet(Call call, Func<CredentialSetRecord, Reply> operation) =>
        call.Directory.CredentialSets.Find(call.Path["credentialSetId"]) is { } set
            ? operation(set)
            : NotFound(call, call.Path["credentialSetId"]);
}
