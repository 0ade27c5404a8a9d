using System.Diagnostics;
using System.Globalization;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.ImportComparison;

// dotnet run -c Release --project bench/ImportComparison -- floor|import [users [users a page]]
// One measurement a process, so that the peak of memory belongs to it.
var users = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
var pageSize = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1000;
using var population = new Population(users, pageSize);
var folder = Directory.CreateTempSubdirectory("opsramp-harness-import-");
var database = Path.Combine(folder.FullName, "measured.db");
try
{
    if (args is ["floor", ..])
    {
        Measure("floor", () => Floor.Run(population, database));
    }
    else
    {
        using var repository = IdentityRepository.Open(database);
        using var eic = EicSystem.Create(PackOfGroups.Read(pageSize), repository, new EicOptions { CreateHandler = () => population }).System;
        Measure("first import", () => Import(eic));
        Measure("repeat import", () => Import(eic));
    }
}
finally
{
    folder.Delete(recursive: true);
}

return;

static void Import(EicSystem eic)
{
    var accounts = eic.ImportAccountsAsync().GetAwaiter().GetResult();
    Console.WriteLine($"  accounts: {accounts.Run.Outcome}, {accounts.Run.Comments}");
    var access = eic.ImportAccessAsync().GetAwaiter().GetResult();
    Console.WriteLine($"  access: {access.Run.Outcome}, {access.Run.Comments}");
}

static void Measure(string name, Action work)
{
    var watch = Stopwatch.StartNew();
    var before = Environment.CpuUsage.TotalTime;
    work();
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {watch.Elapsed.TotalSeconds:0.0} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of a processor, peak {process.PeakWorkingSet64 / 1024 / 1024} MB"));
}
