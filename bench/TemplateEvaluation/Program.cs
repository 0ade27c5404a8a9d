// How many templates a second are evaluated, budgets and provenance on, beside the same expression in Jint and in C#.
// Rounds of all ways are interleaved and the median of each is told.
// usage: dotnet run --project bench/TemplateEvaluation -c Release [ROUNDS]
using System.Diagnostics;
using System.Globalization;
using OpsRampHarness.TemplateEvaluation;

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var persons = Person.Make(1024);
var contestants = Contestants.Of(persons);
foreach (var (name, evaluate) in contestants)
{
    for (var index = 0; index < persons.Length; index++)
    {
        if (evaluate(index) != $"g{persons[index].LastName}")
            throw new InvalidOperationException($"{name} makes {evaluate(index)} of {persons[index].FirstName} {persons[index].LastName}");
    }
}

var measured = contestants.Select(_ => new List<(double Rate, double Bytes)>()).ToArray();
for (var round = -3; round < rounds; round++)
{
    for (var index = 0; index < contestants.Count; index++)
    {
        var figures = Measure(contestants[index].Evaluate);
        if (round >= 0)
            measured[index].Add(figures);
    }
}

var medians = measured.Select(figures => (Rate: Median(figures.Select(figure => figure.Rate)), Bytes: Median(figures.Select(figure => figure.Bytes)))).ToArray();
var jint = contestants.Zip(medians).Where(entry => entry.First.Name.StartsWith("Jint", StringComparison.Ordinal)).Max(entry => entry.Second.Rate);
Console.WriteLine($"{"",-38} {"evaluations/s",14} {"of Jint's best",15} {"bytes each",11}");
foreach (var ((name, _), (rate, bytes)) in contestants.Zip(medians))
    Console.WriteLine($"{name,-38} {rate,14:N0} {rate / jint,14:0.00}x {bytes,11:N0}");

// Processor time, not time passed: other work on the machine shall not count.
(double Rate, double Bytes) Measure(Func<int, string> evaluate)
{
    var (count, allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
    var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    while (watch.ElapsedMilliseconds < 200)
    {
        for (var index = 0; index < persons.Length; index++)
            GC.KeepAlive(evaluate(index));
        count += persons.Length;
    }
    return (count / (Environment.CpuUsage.TotalTime - processor).TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / count);
}

static double Median(IEnumerable<double> figures) => figures.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
