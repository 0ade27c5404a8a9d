using OpsRampHarness.MockServer.Reference;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>Reads the fields of a client from a request. Absent and null fields leave the client as it is.</summary>
internal static class ClientBody
{
    public static TenantProfile Apply(BodyFields body, TenantProfile profile) => profile with
    {
        Name = body.NotBlank("name") ?? profile.Name,
        Address = body.NotBlank("address") ?? profile.Address,
        City = body.Text("city") ?? profile.City,
        Province = body.Text("state") ?? profile.Province,
        Zip = body.Text("zip") ?? profile.Zip,
        Country = body.NotBlank("country") ?? profile.Country,
        TimeZone = TimeZone(body) ?? profile.TimeZone,
        PhoneNumber = body.Text("phoneNumber") ?? profile.PhoneNumber,
        Email = body.Text("email") ?? profile.Email,
        Packages = body.Texts("packages") ?? profile.Packages,
        AddOns = body.Texts("addOns") ?? profile.AddOns,
    };

    private static string? TimeZone(BodyFields body)
    {
        if (body.NotBlank("timeZone") is not { } name)
            return null;
        if (TimeZones.All.All(zone => zone.Name != name))
            body.Refuse("timeZone", "must be one of the configured time zones");
        return name;
    }
}
