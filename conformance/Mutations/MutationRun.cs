using System.IO.Enumeration;
using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>How much of what can be wrong with a pack the rules and checks would notice.</summary>
/// <param name="Pack">Name of the pack.</param>
/// <param name="Mutants">All mutants, in the order of operators and places.</param>
internal sealed record MutationRun(string Pack, IReadOnlyList<MutantResult> Mutants)
{
    /// <summary>How many were found.</summary>
    public int Killed => Mutants.Count(mutant => mutant.Fate == Fate.Killed);

    /// <summary>How many were not found.</summary>
    public int Survived => Mutants.Count(mutant => mutant.Fate == Fate.Survived);

    /// <summary>How many are no mistakes: they do the same.</summary>
    public int Equivalent => Mutants.Count(mutant => mutant.Fate == Fate.Equivalent);

    /// <summary>Found ones per hundred that are no equivalents, cut to one decimal.</summary>
    public double Score => Killed + Survived == 0 ? 0 : Math.Floor(1000.0 * Killed / (Killed + Survived)) / 10;

    /// <summary>The mutants of a pack by kinds of mistakes that match; stars stand for anything.</summary>
    public static IReadOnlyList<Mutant> Select(Pack pack, string operators) =>
        [.. Mutant.Of(pack).Where(mutant => FileSystemName.MatchesSimpleExpression(operators, mutant.Operator.Id))];

    /// <summary>Judges mutants of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">How its checks are played.</param>
    /// <param name="mutants">The mutants.</param>
    /// <param name="progress">Hears how many are judged.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<MutationRun> OfAsync(Pack pack, CheckOptions options, IReadOnlyList<Mutant> mutants, IProgress<(int Done, int Total)>? progress, CancellationToken cancellation)
    {
        using var judge = await MutantJudge.CreateAsync(pack, options, cancellation);
        var results = new MutantResult[mutants.Count];
        var done = 0;
        await Workers.ForAsync(
            mutants.Count, options.Workers,
            async index =>
            {
                results[index] = await judge.JudgeAsync(mutants[index], cancellation);
                progress?.Report((Interlocked.Increment(ref done), mutants.Count));
            },
            cancellation);
        return new MutationRun(pack.Name, results);
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(KebabCaseEnumConverter<Fate>)])]
[JsonSerializable(typeof(MutationRun))]
internal sealed partial class MutationJsonContext : JsonSerializerContext;
