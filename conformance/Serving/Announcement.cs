using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Serving;

/// <summary>What a server says when it is ready. Secrets are printed only where they were made up: nobody else knows them.</summary>
internal static class Announcement
{
    public static void Write(TextWriter output, ICollection<string> addresses, SandboxSettings settings, SandboxState state, string? madeUpKey)
    {
        var tenants = string.Join(", ", state.Server.Default.Tenants.Select(tenant => ForeignText.Visible(tenant.Id)));
        output.WriteLine($"OpsRamp stand-in for {tenants}, on {string.Join(", ", addresses.Select(address => address + settings.PathBase))}");
        if (state.Continues)
            output.WriteLine($"  goes on with   the state in {settings.Data}");
        if (settings.Tenants is null || state.Continues)
            output.WriteLine($"  client id      {settings.ClientId}");
        else
            output.WriteLine($"  client ids     as in {settings.Tenants}");
        if (state.MadeUpSecret is { } secret)
            output.WriteLine($"  client secret  {secret}");
        if (madeUpKey is not null)
            output.WriteLine($"  control key    {madeUpKey}");
        output.WriteLine($"  API page       {addresses.First()}{settings.PathBase}/docs");
        output.WriteLine("  stop           Ctrl+C");
        output.Flush();
    }
}
