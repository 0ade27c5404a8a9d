namespace OpsRampHarness.LoadComparison;

/// <summary>The fastest that a Kestrel endpoint can be: the same bytes from memory, and nothing else.</summary>
internal static class Floor
{
    public static async Task ServeAsync(byte[] page, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var application = builder.Build();
        application.MapGet("/{**path}", async (HttpContext context) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = page.Length;
            await context.Response.Body.WriteAsync(page);
        });
        await application.RunAsync();
    }
}
