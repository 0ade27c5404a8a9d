// How long a tenant of many users takes to seed, beside merely generating their records on all cores, and how much
// memory the process holds afterwards.
// usage: dotnet run --project bench/SeedComparison -c Release [USERS]
using System.Diagnostics;
using System.Globalization;
using OpsRampHarness.MockServer;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;

var users = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var generating = Generate(users);
var workspace = new MockOpsRamp(new WorkspaceOptions()).Default;
var tenant = workspace.AddTenant(new TenantRegistration("msp_1123", "key", "secret"));
var watch = Stopwatch.StartNew();
tenant.Seed(new SeedPlan(users));
var seeding = watch.Elapsed;
GC.Collect();

Console.WriteLine($"users {users:N0}, cores {Environment.ProcessorCount}");
Console.WriteLine($"generating the records  {generating.TotalSeconds:0.0} s");
Console.WriteLine($"seeding the tenant      {seeding.TotalSeconds:0.0} s, {seeding / generating:0.00} x");
Console.WriteLine($"managed heap            {GC.GetTotalMemory(forceFullCollection: true) / 1e9:0.00} GB");
Console.WriteLine($"working set             {Process.GetCurrentProcess().WorkingSet64 / 1e9:0.00} GB, at its peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:0.00} GB");
GC.KeepAlive(workspace);

static TimeSpan Generate(int users)
{
    var seeder = new UserSeeder(seed: 1);
    seeder.User(0);
    var watch = Stopwatch.StartNew();
    Parallel.For(0, users, index => GC.KeepAlive(seeder.User(index)));
    return watch.Elapsed;
}
