namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>Earlier states of a tenant that reads still show. Whoever calls holds the tenant's lock.</summary>
internal sealed class StaleViews(TimeProvider clock)
{
    private readonly Queue<StaleView> views = new();

    public void Add(TenantDirectory before, TimeSpan? time, int? reads) =>
        views.Enqueue(new StaleView(before, time is { } length ? clock.GetUtcNow() + length : DateTimeOffset.MaxValue, reads ?? int.MaxValue));

    /// <summary>What a read shows; it counts as one. Null for the state as it is.</summary>
    public TenantDirectory? Read()
    {
        while (views.TryPeek(out var view))
        {
            if (view.Until > clock.GetUtcNow() && view.ReadsLeft > 0)
            {
                view.ReadsLeft--;
                return view.Directory;
            }

            views.Dequeue();
        }

        return null;
    }

    private sealed class StaleView(TenantDirectory directory, DateTimeOffset until, int readsLeft)
    {
        public TenantDirectory Directory => directory;

        public DateTimeOffset Until => until;

        public int ReadsLeft { get; set; } = readsLeft;
    }
}
