using System.Globalization;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Clients;

/// <summary>Gives a new tenant's profile what it lacks.</summary>
internal static class TenantProfiles
{
    public static TenantProfile Complete(TenantDocument document, int tenantsBefore, DateTimeOffset now)
    {
        var profile = document.Profile ?? new TenantProfile();
        return profile with
        {
            Name = profile.Name.Length > 0 ? profile.Name : $"Organization {document.Id}",
            Number = profile.Number > 0 ? profile.Number : NumberIn(document.Id) ?? tenantsBefore + 1,
            CreatedTime = profile.CreatedTime == default ? now : profile.CreatedTime,
            UpdatedTime = profile.UpdatedTime == default ? now : profile.UpdatedTime,
        };
    }

    private static int? NumberIn(string id) =>
        int.TryParse(id.AsSpan(id.LastIndexOf('_') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
