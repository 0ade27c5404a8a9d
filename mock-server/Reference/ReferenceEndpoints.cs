using System.Text.Json;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Reference;

/// <summary>Lists that other requests choose from. All are bare arrays.</summary>
internal static class ReferenceEndpoints
{
    public static Reply ListCountries(Call call) => Array(Countries.All, (json, country) =>
    {
        json.WriteString("code", country.Code);
        json.WriteString("name", country.Name);
    });

    public static Reply ListTimeZones(Call call) => Array(TimeZones.All, (json, zone) =>
    {
        json.Optional("id", zone.Id);
        json.Optional("name", zone.Name);
        json.Optional("label", zone.Label);
        json.Optional("code", zone.Code);
    });

    public static Reply ListChannels(Call call) => Array(Channels.All, Channels.Write);

    /// <summary>No operation centre exists here, and then the service answers with an error, not with an empty list.</summary>
    public static Reply ListOperationCentres(Call call) => Errors.Domain(500, "0005", "No NOCs found");

    private static Reply Array<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) => Reply.Json(json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
