using System.Text.Json;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.DeviceGroups;

/// <summary>Operations on device groups. Creation takes and answers an array; so do the changes of what is in a group.</summary>
internal static class DeviceGroupEndpoints
{
    private static readonly Listing<DeviceGroupRecord> Listing = new("id", new(StringComparer.Ordinal) { ["name"] = group => group.Name });

    private static readonly Listing<string> Children = new("id", new(StringComparer.Ordinal));

    public static Reply Search(Call call) => Listing.Page(call, call.Directory.DeviceGroups.Items, WriteFull);

    public static Reply Minimal(Call call) => Reply.Json(json =>
    {
        json.WriteStartArray();
        foreach (var group in call.Directory.DeviceGroups.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", group.Id);
            json.WriteString("name", group.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static Reply Create(Call call) => RequestBody.WithArray(call, items =>
    {
        var records = items.Select(item => new DeviceGroupRecord
        {
            Name = item.Mandatory("name") ?? string.Empty,
            Description = item.Text("description"),
            Fields = LightFields.Merge(new DeviceGroupRecord().Fields, item, "id", "name", "description", "createdDate", "updatedDate"),
        }).ToArray();
        if (items is [{ Errors.Count: > 0 } first, ..])
            return Errors.Fields(first.Errors);

        var groups = records.Select(call.Directory.AddDeviceGroup).ToArray();
        return Reply.Json(json =>
        {
            json.WriteStartArray();
            foreach (var group in groups)
                WriteFull(json, group);
            json.WriteEndArray();
        });
    });

    public static Reply Get(Call call) => WithGroup(call, group => Reply.Json(json => WriteFull(json, group)));

    public static Reply Delete(Call call) => WithGroup(call, group =>
    {
        call.Directory.Delete(group);
        return Reply.Empty();
    });

    public static Reply SearchChildren(Call call) => WithGroup(call, group => Children.Page(call, group.Children, (json, id) =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteEndObject();
    }));

    public static Reply AddChildren(Call call) => ChangeChildren(call, (held, sent) => held.Union(sent, StringComparer.Ordinal));

    public static Reply RemoveChildren(Call call) => ChangeChildren(call, (held, sent) => held.Except(sent, StringComparer.Ordinal));

    public static Reply NotFound(Call call, string id) => Errors.NotFound(call.Fidelity, $"No device group exists with id : {id}");

    private static Reply ChangeChildren(Call call, Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<string>> combine) =>
        WithGroup(call, group => RequestBody.WithArray(call, items =>
        {
            var ids = items.Select(item => item.Mandatory("id")).OfType<string>().ToArray();
            if (items is [{ Errors.Count: > 0 } first, ..])
                return Errors.Fields(first.Errors);
            call.Directory.Change(group, group with { Children = [.. combine(group.Children, ids).Order(StringComparer.Ordinal)] });
            return Reply.Empty();
        }));

    private static void WriteFull(Utf8JsonWriter json, DeviceGroupRecord group)
    {
        json.WriteStartObject();
        json.WriteString("id", group.Id);
        json.WriteString("name", group.Name);
        json.Optional("description", group.Description);
        LightFields.Write(json, group.Fields);
        json.WriteString("createdDate", Timestamps.Format(group.CreatedDate));
        json.WriteString("updatedDate", Timestamps.Format(group.UpdatedDate));
        json.WriteEndObject();
    }

    private static Reply WithGroup(Call call, Func<DeviceGroupRecord, Reply> operation) =>
        call.Directory.DeviceGroups.Find(call.Path["deviceGroupId"]) is { } group
            ? operation(group)
            : NotFound(call, call.Path["deviceGroupId"]);
}
