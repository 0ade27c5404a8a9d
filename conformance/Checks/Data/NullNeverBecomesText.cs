using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>An attribute the person has not is never sent as the word null.</summary>
public sealed class NullNeverBecomesText : Check
{
    private const string NullWord = "null";

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/null-never-becomes-text",
        "An attribute without a value is never sent as the word null",
        Level.Sound,
        null,
        "Groovy: a null in a template prints the four letters null",
        "The task completes and nobody notices: OpsRamp shows 'null' to everybody who looks at the user.",
        "Let ObjectMapper write the value without quotes around it, or guard it: ${user.x==null?'':user.x}.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        TaskPlay.Of(pack)
            .Where(play => pack.BindsPerson(play.Kind, play.Type))
            .Select(play => CheckCase.Of(play.Word, null, context => PlayAsync(context, play)));

    private static async Task PlayAsync(CaseContext context, TaskPlay play)
    {
        if (await play.AskAsync(context, Persons.Sparse) is { } request) await JudgeAsync(context, request);
    }

    /// <summary>Provisions a request of somebody with nothing but nulls, and judges what is sent.</summary>
    internal static async Task JudgeAsync(CaseContext context, RequestResult request)
    {
        var world = context.World!;
        var before = world.Now();
        var outcome = await context.ProvisionAsync(request);
        var comparison = Comparison.Of(before, world.Now(), change => change.After != NullWord);
        context.Effects = comparison.ToEffects();
        var sent = outcome.Exchanges.Where(exchange => exchange is { Purpose: ExchangePurpose.Provision, Request: not null }).ToList();
        if (sent.Count == 0 && TaskDiagnosis.Of(context.Pack, outcome) is { } failure)
        {
            context.Miss($"The task sends nothing that could be looked at: {failure.Message}");
            return;
        }

        foreach (var exchange in sent)
            context.Assert.None(NullAsText(exchange, comparison));
        context.Assert.That(comparison.Unasked.Count == 0, () => new Failure("null-stored", $"OpsRamp stored the word null: {Stored(comparison.Unasked)}.") { Location = outcome.Exchanges.LastOrDefault()?.Location });
    }

    private static Failure? NullAsText(Exchange exchange, Comparison comparison)
    {
        var request = exchange.Request!;
        var texts = new[] { ("the URL", request.Url), ("the body", request.Body) }
            .Concat(request.Headers.Select(header => ($"header {header.Name}", (RenderedText?)header.Value)));
        foreach (var (part, text) in texts)
        {
            if (text?.Holes.FirstOrDefault(hole => IsNullAsText(part, text.Text, hole)) is not { } culprit) continue;
            return new Failure("null-as-text", $"{culprit.Source} has no value and is sent as the word null in {part} of {ExchangeWords.Request(exchange)}.")
            {
                Location = culprit.Location,
                Details = comparison.Unasked.Count == 0 ? [] : [new("stored", $"OpsRamp keeps it: {Stored(comparison.Unasked)}")],
            };
        }

        return null;
    }

    /// <summary>A null outside the quotes of a JSON body is JSON's own null, which OpsRamp reads as absent.</summary>
    private static bool IsNullAsText(string part, string text, RenderedHole hole) =>
        hole.Reads.Any(read => read.Value is null)
        && text.Substring(hole.Start, hole.Length).Contains(NullWord, StringComparison.Ordinal)
        && (part != "the body" || !BodyText.IsJson(text) || BodyText.IsInsideString(text, hole.Start));

    private static string Stored(IEnumerable<SnapshotDifference> changes) => string.Join("; ", changes.Select(Effect.Words));
}
