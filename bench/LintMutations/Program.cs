using System.Globalization;
using OpsRampHarness.LintMutations;

// Usage: dotnet run -c Release --project bench/LintMutations -- [COUNT] [FIRST SEED]
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
var trial = new MutationTrial(Path.Combine(Environment.CurrentDirectory, "fixtures"));
var problems = 0;
var done = 0;
var longest = TimeSpan.Zero;
var gate = new Lock();
var watch = System.Diagnostics.Stopwatch.StartNew();

await Parallel.ForAsync(first, first + count, async (seed, _) =>
{
    var (problem, took) = await trial.RunAsync(seed);
    lock (gate)
    {
        done++;
        if (took > longest) longest = took;
        if (problem is not null)
        {
            problems++;
            Console.WriteLine($"seed {seed}: {problem}");
        }

        if (done % 10_000 == 0) Console.WriteLine(FormattableString.Invariant($"{done} packs, {problems} problems, {done / watch.Elapsed.TotalSeconds:0} a second, the longest took {longest.TotalMilliseconds:0} ms"));
    }
});

Console.WriteLine(FormattableString.Invariant($"{done} spoiled packs from seed {first}: {problems} problems, the longest took {longest.TotalMilliseconds:0} ms"));
return problems == 0 ? 0 : 1;
