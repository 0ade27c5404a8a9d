namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// The pages that a tenant was asked for last. A row that changes is encoded into another array, so a kept page tells by
/// itself whether it is still right. The tenant is locked while it is used.
/// </summary>
internal sealed class RecentPages
{
    /// <summary>So many pages are kept.</summary>
    private const int Kept = 4;

    /// <summary>Pages of more rows than this are not kept.</summary>
    private const int MostRows = 256;

    private readonly EncodedPage?[] pages = new EncodedPage?[Kept];
    private int next;

    public Reply Answer(PageEnvelope envelope, int count, Func<int, byte[]> row)
    {
        foreach (var page in pages)
        {
            if (page?.Is(envelope, count, row) == true)
                return page.Again();
        }

        var rows = new byte[count][];
        for (var index = 0; index < count; index++)
            rows[index] = row(index);
        var made = new EncodedPage(envelope, rows);
        if (count <= MostRows)
        {
            pages[next] = made;
            next = (next + 1) % Kept;
        }

        return made.First();
    }
}
