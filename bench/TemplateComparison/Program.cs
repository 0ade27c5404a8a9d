// Makes templates up, evaluates them here and in Groovy's own engine, and tells every class of difference with its shortest examples.
// usage: dotnet run --project bench/TemplateComparison -c Release [COUNT] [SEED] [EXAMPLES]
// Needs what fixtures/cases/templates/engine/regenerate needs.
using System.Globalization;
using OpsRampHarness.TemplateComparison;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var examples = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 3;

var invention = new Invention(new Random(seed));
var templates = new HashSet<string>(StringComparer.Ordinal);
while (templates.Count < count)
    templates.Add(invention.Template());

List<string> all = [.. templates];
var there = await Groovy.EvaluateAsync(Path.Combine("fixtures", "cases", "templates", "engine", "oracle"), all);
var world = World.Create();
var compared = all.Zip(there, (template, groovy) => (Template: template, Here: Outcome.Here(template, world), There: groovy)).ToList();
var differences = compared.Where(entry => !entry.Here.Agrees(entry.There)).ToLookup(entry => Outcome.Class(entry.Here, entry.There));

var agreed = compared.Count - differences.Sum(group => group.Count());
Console.WriteLine(FormattableString.Invariant($"{count} templates of seed {seed}: {agreed} agree ({100.0 * agreed / count:0.0} %), {compared.Count(entry => entry.There.Error is null)} print in Groovy"));
foreach (var group in differences.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"\n{group.Count()} x {group.Key}");
    foreach (var (template, mine, groovy) in group.OrderBy(entry => entry.Template.Length).Take(examples))
        Console.WriteLine($"  {template}\n      here   {mine}\n      Groovy {groovy}");
}
