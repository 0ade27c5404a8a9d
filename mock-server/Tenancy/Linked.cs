namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>The few links of one entity, as a sorted array: a million users hold two each, and seldom change them.</summary>
internal static class Linked
{
    public static T[] With<T>(T[] links, T link, IComparer<T> order)
        where T : class
    {
        var place = Array.BinarySearch(links, link, order);
        return place >= 0 ? links : [.. links.AsSpan(0, ~place), link, .. links.AsSpan(~place)];
    }

    public static T[] Without<T>(T[] links, T link)
        where T : class =>
        [.. links.Where(candidate => !ReferenceEquals(candidate, link))];
}
